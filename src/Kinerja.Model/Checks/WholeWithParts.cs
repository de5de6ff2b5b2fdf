using Kinerja.Model.Formulas;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>An indicator that is the sum of others by the formulas.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Its parts, at least two, in the order in which the whole names them.</param>
internal sealed record WholeWithParts(PlanIndicator Whole, IReadOnlyList<PlanIndicator> Parts)
{
    /// <summary>All wholes of a plan whose formulas have been read.</summary>
    public static IEnumerable<WholeWithParts> Find(PlanCheckContext context, PlanIndex index) =>
        from relation in FormulaAlgebra.FindWholes(context.Formulas)
        let whole = index.Find(relation.Whole)
        let parts = relation.Parts.Select(index.Find).OfType<PlanIndicator>().ToList()
        where whole is not null && parts.Count == relation.Parts.Count
        select new WholeWithParts(whole, parts);

    /// <summary>The cells for the period of a cell of the whole, when all of them are numbers.</summary>
    public WholeCells? At(PlanTarget whole, PlanIndex index)
    {
        var parts = Parts.Select(p => index.Cell(p.Code, whole.Year, whole.Period)).ToList();
        return whole.Value.IsNumber && parts.TrueForAll(p => p?.Value.IsNumber == true) ? new(whole, [.. parts.OfType<PlanTarget>()]) : null;
    }
}

using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 1: a whole against its parts, where the formulas say so (same denominator, the numerator of the whole is the numerators of the parts). One
/// finding per period in which all are numbers and the whole is not their sum. Parts above their whole are impossible; a whole above
/// its parts is different.
/// <para>
/// Tolerance: printed figures are rounded, so the whole and each part may stand half a unit of their last decimal from the exact figure; a difference
/// within the sum of these is no finding (89,8 against 4,57 + 87,50: 0,05 + 0,005 + 0,005).
/// </para>
/// </summary>
public sealed class WholeAgainstPartsCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 1;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        return WholeWithParts.Find(context, index).SelectMany(whole => index.Cells(whole.Whole.Code)
            .Select(cell => whole.At(cell, index)).OfType<WholeCells>()
            .Select(cells => Check(whole, cells)).OfType<Finding>());
    }

    private Finding? Check(WholeWithParts whole, WholeCells cells)
    {
        var written = cells.Whole.Value.Amount;
        var parts = cells.Parts.Select(c => c.Value.Amount).ToList();
        var tolerance = Sums.HalfUnit(written) + parts.Sum(Sums.HalfUnit);
        if (Sums.Of(parts) is not { } sum || Sums.Difference(written, sum) is not { } difference || Math.Abs(difference) <= tolerance)
        {
            return null;
        }

        var period = Say.PeriodOf(cells.Whole);
        var names = Say.List([.. whole.Parts.Select(p => Text.Same(Say.Name(p)))]);
        var verdict = difference < 0
            ? new Text("jumlah bagiannya melebihi keseluruhannya, dan itu mustahil", "the parts exceed their whole, which is impossible")
            : new Text("keseluruhannya melebihi jumlah bagiannya", "the whole exceeds the sum of its parts");
        return new()
        {
            Id = FindingId.Of(Rule, [whole.Whole.Code, .. FindingId.Period(cells.Whole)]),
            Rule = Rule,
            Severity = difference < 0 ? Severity.Impossible : Severity.Different,
            Indicators = [whole.Whole.Code, .. whole.Parts.Select(p => p.Code)],
            Years = [cells.Whole.Year],
            Message = new(
                $"Menurut rumusnya, {Say.Name(whole.Whole)} adalah jumlah {names.Id}. Untuk {period.Id}, {verdict.Id}. Mohon periksa angka-angkanya.",
                $"By its formula, {Say.Name(whole.Whole)} is the sum of {names.En}. For {period.En}, {verdict.En}. Please check the figures."),
            Arithmetic = Arithmetic(written, parts, sum, difference),
            Sources = PlanIndex.Places([cells.Whole, .. cells.Parts]),
        };
    }

    private static Text Arithmetic(decimal written, List<decimal> parts, decimal sum, decimal difference)
    {
        var sums = Say.Join(" + ", parts.Select((p, i) => i == 0 ? Figures.Plain(p) : Figures.Operand(p)));
        var (total, stands, off) = (Figures.Plain(sum), Figures.Plain(written), Figures.Signed(difference));
        return new(
            $"{sums.Id} = {total.Id}; tertulis {stands.Id}; selisih {off.Id}",
            $"{sums.En} = {total.En}; written {stands.En}; difference {off.En}");
    }
}

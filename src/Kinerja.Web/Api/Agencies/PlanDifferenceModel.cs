using Kinerja.Model.Periods;
using Kinerja.Model.Plans.Versions;

namespace Kinerja.Web.Api.Agencies;

/// <summary>What is not the same in two versions: kind (added, removed, changed), row, and its fields from and to, printed as written.</summary>
internal sealed record PlanDifferenceModel(bool Same, bool OrderChanged, IReadOnlyList<PlanDifferenceModel.Row> Rows)
{
    public static PlanDifferenceModel Of(PlanDifference difference) => new(difference.IsEmpty, difference.Order is not null,
    [
        .. difference.Goals.Select(c => Of("goal", c.Row.Code, c.Row.Name, c)),
        .. difference.Objectives.Select(c => Of("objective", c.Row.Code, c.Row.Name, c)),
        .. difference.Programmes.Select(c => Of("programme", c.Row.Code, c.Row.Name, c)),
        .. difference.Indicators.Select(c => Of("indicator", c.Row.Code, c.Row.Name, c)),
        .. difference.Targets.Select(c => Of("target", c.Row.Indicator, c.Row.Period.Code(), c)),
    ]);

    private static Row Of<T>(string what, string code, string name, RowChange<T> change)
        where T : class => new(what, change.IsAdded ? "added" : change.IsRemoved ? "removed" : "changed", code, name, change.Fields);

    internal sealed record Row(string What, string Kind, string Code, string Name, IReadOnlyList<FieldChange> Fields);
}

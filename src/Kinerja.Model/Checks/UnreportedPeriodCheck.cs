using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 12: periods whose reporting date has passed and for which nothing was reported, one finding per indicator and year. Reported is a number,
/// “not applicable”, a figure that cannot be computed from what was reported, or a missing figure whose reason a person stated.
/// </summary>
public sealed class UnreportedPeriodCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 12;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        foreach (var due in context.DuePeriods.GroupBy(d => (d.Indicator, d.Year)).OrderBy(g => g.Key.Year).ThenBy(g => g.Key.Indicator, StringComparer.Ordinal))
        {
            var (code, year) = due.Key;
            var late = due.Select(d => d.Period).Where(p => !IsReported(context, code, year, p)).Order().ToList();
            if (late.Count > 0)
            {
                yield return Late(code, year, late, late.Count == due.Count(), index);
            }
        }
    }

    private static bool IsReported(PlanCheckContext context, string code, int year, Period period) =>
        context.Realisations.TryGetValue((code, year, period), out var value) && value.State switch
        {
            ValueState.Number or ValueState.NotApplicable => true,
            ValueState.NotComputable => value.Reason?.Code != ReasonCodes.ComponentMissing,
            ValueState.Missing => value.Reason?.Code == ReasonCodes.Stated,
            _ => false,
        };

    private Finding Late(string code, int year, IReadOnlyList<Period> late, bool nothing, PlanIndex index)
    {
        var indicator = index.Find(code);
        var name = indicator is null ? Say.Quote(code) : Say.Name(indicator);
        var periods = Say.List([.. late.Select(p => Say.PeriodOf(year, p))]);
        return new()
        {
            Id = FindingId.Of(Rule, [code, FindingId.Year(year), .. late.Select(p => p.Code())]),
            Rule = Rule,
            Severity = Severity.Incomplete,
            Indicators = [code],
            Years = [year],
            Message = nothing
                ? new(
                    $"Belum ada periode {FindingId.Year(year)} yang dilaporkan untuk {name}, padahal sudah jatuh tempo: {periods.Id}. Mohon isi realisasinya.",
                    $"No period of {FindingId.Year(year)} has been reported for {name} although due: {periods.En}. Please enter the realisation.")
                : new(
                    $"{name} belum dilaporkan untuk {periods.Id}, padahal sudah jatuh tempo. Mohon isi realisasinya.",
                    $"{name} has not been reported for {periods.En} although due. Please enter the realisation."),
            Sources = indicator is null ? [] : index.RowOf(indicator),
        };
    }
}

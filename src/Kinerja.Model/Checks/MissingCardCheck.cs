using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 8: what the card of an outcome indicator (objective or goal) does not say yet: confirmed polarity, owner, data source, baseline. One finding
/// per indicator lists them all; a range without bounds and a formula that could not be read belong to the list. Outputs of activities are not asked.
/// </summary>
public sealed class MissingCardCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 8;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        foreach (var indicator in index.Outcomes)
        {
            var missing = Missing(indicator, index).ToList();
            if (missing.Count == 0)
            {
                continue;
            }

            var list = Say.List(missing);
            yield return new()
            {
                Id = FindingId.Of(Rule, indicator.Code),
                Rule = Rule,
                Severity = Severity.Incomplete,
                Indicators = [indicator.Code],
                Message = new(
                    $"Kartu {Say.Name(indicator)} belum lengkap. Mohon isi {list.Id}.",
                    $"The card of {Say.Name(indicator)} is not complete. Please state {list.En}."),
                Sources = index.RowOf(indicator),
            };
        }
    }

    private static IEnumerable<Text> Missing(PlanIndicator indicator, PlanIndex index)
    {
        if (!string.IsNullOrWhiteSpace(indicator.FormulaText) && index.FormulaOf(indicator) is null)
        {
            yield return new("rumus yang dapat dibaca", "a formula that can be read");
        }

        if (indicator.Polarity is null)
        {
            yield return indicator.ProposedPolarity is { } proposed
                ? new($"arah (usulan: {Say.Direction(proposed).Id}, belum dikonfirmasi)", $"the direction (proposed: {Say.Direction(proposed).En}, not confirmed yet)")
                : new("arah (makin tinggi atau makin rendah yang baik)", "the direction (whether higher or lower is better)");
        }

        if (indicator.Polarity is Polarity.Range or Polarity.Exact && !(indicator.Range is { } range && range.From <= range.To))
        {
            yield return new("batas rentang target", "the bounds of the target range");
        }

        if (string.IsNullOrWhiteSpace(indicator.Owner))
        {
            yield return new("penanggung jawab", "the owner");
        }

        if (string.IsNullOrWhiteSpace(indicator.DataSource))
        {
            yield return new("sumber data", "the data source");
        }

        if (!index.Cells(indicator.Code).Any(c => c is { IsBase: true, Period: Period.Year, Value.IsNumber: true }))
        {
            yield return new("nilai tahun dasar", "the base-year value");
        }
    }
}

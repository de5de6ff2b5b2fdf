using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 7: numbers that are left out, used twice or begun anew in the lists of a document (objectives, goal and key indicators, each table for
/// itself); an indicator listed twice, worded differently in two tables, or with two figures for one period. Numbers that begin anew under each
/// objective are a style and no finding, unless another table numbers the same rows otherwise.
/// </summary>
public sealed class NumberingCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 7;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        return Lists(context, index).SelectMany(list => list.Find(Rule)).Concat(RepeatedIndicators.Find(Rule, index));
    }

    private static IEnumerable<NumberedListFindings> Lists(PlanCheckContext context, PlanIndex index)
    {
        var keyName = new Text("indikator kinerja utama", "key indicators");
        yield return new("key", keyName, Rows(index, IndicatorLevel.Key, other: false), FromOne: true);
        yield return new("key-other", keyName, Rows(index, IndicatorLevel.Key, other: true), FromOne: true);
        yield return new("goal", new("indikator tujuan", "goal indicators"), Rows(index, IndicatorLevel.Goal, other: false), FromOne: false);
        yield return new("objective", new("sasaran", "objectives"), [.. context.Plan.Objectives
            .Where(o => !string.IsNullOrWhiteSpace(o.Number))
            .Select(o => new NumberedRow(o.Code, o.Name, false, o.Number!, null, o.Goal, o.Sources.Count > 0 ? o.Sources[0] : null))], FromOne: false);
    }

    /// <summary>The rows of one level in the list that gives the codes (the list of IKU where there is one), or in the table with the targets when
    /// that is another one.</summary>
    private static List<NumberedRow> Rows(PlanIndex index, IndicatorLevel level, bool other)
    {
        var rows = new List<NumberedRow>();
        foreach (var indicator in index.Indicators.Where(i => i.Level == level))
        {
            var targets = index.RowOf(indicator);
            IReadOnlyList<SourceLocation> list = [.. indicator.Sources.Except(targets)];
            var places = other || list.Count == 0 ? targets : list;
            var (number, counterpart) = other ? (indicator.OtherNumber, indicator.Number) : (indicator.Number, indicator.OtherNumber);
            if (!string.IsNullOrWhiteSpace(number))
            {
                rows.Add(new(indicator.Code, indicator.Name, true, number, counterpart, indicator.Objective ?? indicator.Goal, places.Count > 0 ? places[0] : null));
            }
        }

        // A second table with the very same numbers repeats what the first one says.
        return other && rows.TrueForAll(r => string.Equals(r.Number, r.Other, StringComparison.Ordinal))
            ? []
            : [.. rows.OrderBy(r => r.Place, SourceOrder.Instance)];
    }
}

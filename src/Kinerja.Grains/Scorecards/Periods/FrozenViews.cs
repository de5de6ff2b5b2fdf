using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>Shows frozen figures, and how they differ from what they would be today. Pure.</summary>
internal static class FrozenViews
{
    /// <summary>The scorecard as it was frozen.</summary>
    public static ScorecardView View(FrozenFacts frozen, int year, Period period, DateTimeOffset at) =>
        ScorecardViews.View(frozen.Plan, year, period, frozen.Cells, at);

    /// <summary>
    /// The frozen scorecard as a page shows it: the figures of the period are the frozen ones, those of later periods beside them are today's, and the revision
    /// follows both.
    /// </summary>
    public static ScorecardView Beside(ScorecardView frozen, ScorecardView live)
    {
        var today = Rows(live).ToDictionary(r => r.Card.Code, StringComparer.Ordinal);
        return frozen with
        {
            Profile = live.Profile,
            Revision = live.Revision,
            At = live.At,
            Objectives = [.. frozen.Objectives.Select(o => o with { Indicators = [.. o.Indicators.Select(Row)] })],
            Goals = [.. frozen.Goals.Select(g => g with { Indicators = [.. g.Indicators.Select(Row)] })],
        };

        IndicatorView Row(IndicatorView row) => !today.TryGetValue(row.Card.Code, out var now)
            ? row
            : row with { Realisations = row.Realisations.ToDictionary(r => r.Key, r => r.Key > frozen.Period ? now.Realisations.GetValueOrDefault(r.Key, r.Value) : r.Value) };
    }

    /// <summary>The frozen figures that would be others today, in document order; those that came into the plan since at the end.</summary>
    public static IReadOnlyList<BasisChange> Changes(ScorecardView frozen, FrozenFacts facts, ScorecardView live, Func<string, CellSnapshot?> cell)
    {
        var today = Rows(live).ToDictionary(r => r.Card.Code, StringComparer.Ordinal);
        var then = facts.Cells.ToDictionary(c => c.Code, StringComparer.Ordinal);
        var changes = new List<BasisChange>();
        foreach (var row in Rows(frozen))
        {
            if (!today.Remove(row.Card.Code, out var now))
                changes.Add(new(row.Card.Code, row.Card.Name, BasisChangeKind.Withdrawn, row.Realisation, TypedValue.Missing));
            else if ((row.Realisation, row.Target, row.Achievement) != (now.Realisation, now.Target, now.Achievement) && !IsStillDue(row, now))
                changes.Add(new(row.Card.Code, row.Card.Name, Kind(then.GetValueOrDefault(row.Card.Code), cell(row.Card.Code), facts, live), row.Realisation, now.Realisation));
        }

        changes.AddRange(Rows(live).Where(r => today.ContainsKey(r.Card.Code))
            .Select(r => new BasisChange(r.Card.Code, r.Card.Name, BasisChangeKind.Added, TypedValue.Missing, r.Realisation)));
        return changes;
    }

    /// <summary>The rows of a scorecard.</summary>
    public static IEnumerable<IndicatorView> Rows(ScorecardView view) =>
        view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)).DistinctBy(r => r.Card.Code);

    /// <summary>What was not due when it was frozen and is missing now has not changed: only the calendar went on.</summary>
    private static bool IsStillDue(IndicatorView then, IndicatorView now) =>
        then.Target == now.Target && then.Realisation.State == ValueState.NotDue && now.Realisation.State == ValueState.Missing;

    private static BasisChangeKind Kind(CellSnapshot? then, CellSnapshot? now, FrozenFacts facts, ScorecardView live)
    {
        if (then is null || now is null || !StorageJson.Same(facts.Plan.Policy, live.Policy) || !StorageJson.Same(Definition(then), Definition(now)))
            return BasisChangeKind.Definition;
        return StorageJson.Same(Basis(then), Basis(now)) ? BasisChangeKind.Figure : BasisChangeKind.PreviousYear;
    }

    private static CellSnapshot Definition(CellSnapshot cell) => cell with { Revision = 0, Values = new Dictionary<Period, EnteredValue>(), Inputs = [] };

    private static CellSnapshot Basis(CellSnapshot cell) =>
        cell with { Revision = 0, Values = new Dictionary<Period, EnteredValue>(), Inputs = [.. cell.Inputs.Where(i => i.Year < cell.Year).Select(i => i with { Revision = 0, Label = "" })] };
}

using System.Text;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators;

/// <summary>What commands make of the row of an indicator-year. Pure.</summary>
internal static class IndicatorYearChanges
{
    /// <summary>The row with the agency's plan taken over; realisations stay.</summary>
    public static IndicatorYearState WithPlan(IndicatorYearState state, TakePlan plan, int year) => state with
    {
        Revision = state.Revision + 1,
        PlanRevision = plan.PlanRevision,
        Card = plan.Card,
        Targets = plan.Targets,
        Inputs = plan.Inputs,
        Dependents = Union(state.Dependents, Dependents(plan, year)),
        Policy = plan.Policy,
        Baseline = plan.Baseline,
        TimeZone = plan.TimeZone,
        DueDays = plan.DueDays,
    };

    /// <summary>The row with realisations entered and the operation remembered.</summary>
    public static IndicatorYearState WithValues(IndicatorYearState state, ReportRealisation command, string content, DateTimeOffset now)
    {
        var values = new Dictionary<Period, EnteredValue>(state.Values);
        foreach (var v in command.Values)
            values[v.Period] = new(v.Value, v.Text, v.Reason, command.Actor.Name, now, command.Actor.IsSample, [command.Actor.Id]);
        var revision = state.Revision + 1;
        return state with
        {
            Revision = revision,
            Values = values,
            Operations = state.Operations.With(new(command.OperationId, content, revision, now, state.Sequence + command.Values.Count)),
        };
    }

    /// <summary>
    /// What has to be marked, by year, before the row may become <paramref name="after"/>: the indicator itself where a scorecard shows it, and everything
    /// that reads it or read it before.
    /// </summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> Marks(IndicatorYearKey key, IndicatorYearState before, IndicatorYearState after)
    {
        var marks = Union(before.Dependents, after.Dependents);
        return IsShown(before.Card) || IsShown(after.Card) ? Union(marks, new Dictionary<int, IReadOnlyList<string>> { [key.Year] = [key.Indicator] }) : marks;
    }

    /// <summary>Key and goal indicators are rows of the scorecard.</summary>
    public static bool IsShown(PlanIndicator? card) => card?.Level is IndicatorLevel.Key or IndicatorLevel.Goal;

    /// <summary>The facts without inputs.</summary>
    public static CellSnapshot Snapshot(IndicatorYearKey key, IndicatorYearState state) => new()
    {
        Code = key.Indicator,
        Year = key.Year,
        Revision = state.Revision,
        Card = state.Card,
        Targets = state.Targets.GroupBy(t => t.Period).ToDictionary(g => g.Key, g => g.First().Value),
        Values = state.Values,
        Policy = state.Policy,
        Baseline = state.Baseline,
        TimeZone = state.TimeZone,
        DueDays = state.DueDays,
    };

    /// <summary>The history of a plan that was taken over: the card and each target that changed.</summary>
    public static IReadOnlyList<HistoryEntry> PlanHistory(IndicatorYearState before, IndicatorYearState after, TakePlan plan, DateTimeOffset now)
    {
        var entries = new List<HistoryEntry>();
        if (!StorageJson.Same(before.Card, after.Card))
            Add(after.Card is null ? "withdrawn" : "card", null, default, default, null);

        foreach (var period in Enum.GetValues<Period>())
        {
            var (from, to) = (Target(before, period), Target(after, period));
            if ((from?.Value ?? default) != (to?.Value ?? default))
                Add("target", period, from?.Value ?? default, to?.Value ?? default, to?.Text);
        }

        return entries;

        void Add(string kind, Period? period, TypedValue from, TypedValue to, string? text) => entries.Add(new()
        {
            Sequence = before.Sequence + entries.Count + 1,
            OperationId = plan.OperationId,
            Kind = kind,
            Period = period,
            From = from,
            To = to,
            Text = text,
            Reason = plan.Reason,
            By = plan.Actor.Name,
            At = now,
            Origin = plan.Origin,
            IsUndo = plan.IsUndo,
            IsSample = plan.Actor.IsSample,
            Revision = after.Revision,
        });
    }

    /// <summary>What an operation changed, by period, as the row still remembers it; null when it does not.</summary>
    public static (string Before, string After)? ChangeBy(IndicatorYearState? state, string operationId)
    {
        var entries = state?.History.Where(e => e.OperationId == operationId && e.Period is not null).ToList() ?? [];
        return entries.Count == 0 ? null : (Values(e => e.From), Values(e => e.To));

        string Values(Func<HistoryEntry, TypedValue> side) =>
            Encoding.UTF8.GetString(StorageJson.Bytes(entries.GroupBy(e => e.Period!.Value.Code()).ToDictionary(g => g.Key, g => side(g.Last()))));
    }

    /// <summary>The history of realisations that were entered.</summary>
    public static IReadOnlyList<HistoryEntry> ReportHistory(
        IndicatorYearState before, IndicatorYearState after, ReportRealisation command, DateTimeOffset now) =>
    [
        .. command.Values.Select((v, i) => new HistoryEntry
        {
            Sequence = before.Sequence + i + 1,
            OperationId = command.OperationId,
            Kind = "realisation",
            Period = v.Period,
            From = before.Values.GetValueOrDefault(v.Period)?.Value ?? default,
            To = v.Value,
            Text = v.Text,
            Reason = v.Reason,
            By = command.Actor.Name,
            At = now,
            IsSample = command.Actor.IsSample,
            Revision = after.Revision,
        }),
    ];

    private static PlanTarget? Target(IndicatorYearState state, Period period) => state.Targets.FirstOrDefault(t => t.Period == period);

    private static Dictionary<int, IReadOnlyList<string>> Dependents(TakePlan plan, int year)
    {
        var all = new Dictionary<int, IReadOnlyList<string>>(plan.DependentsLater);
        if (plan.DependentsThisYear.Count > 0)
            all[year] = plan.DependentsThisYear;
        if (plan.DependentsNextYear.Count > 0)
            all[year + 1] = plan.DependentsNextYear;
        return all;
    }

    /// <summary>
    /// Both together. Dependents are never dropped: while a plan is being pushed, an indicator may still read what its new card no longer reads, and a mark
    /// too many only costs a pull.
    /// </summary>
    private static Dictionary<int, IReadOnlyList<string>> Union(
        IReadOnlyDictionary<int, IReadOnlyList<string>> left, IReadOnlyDictionary<int, IReadOnlyList<string>> right) =>
        left.Concat(right).GroupBy(p => p.Key).ToDictionary(
            g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(p => p.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}

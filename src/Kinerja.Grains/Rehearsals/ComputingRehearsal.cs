using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Rollups.Storage;
using Kinerja.Grains.Scorecards;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Rehearsals;

/// <summary>The way from the rows of a figure to the overview of a province, with one change at every level, as the grains go it.</summary>
internal static class ComputingRehearsal
{
    private const string Changed = "iku-1";
    private const int PartsRow = 1;
    private static readonly DateTimeOffset Now = new(2020, 1, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly OverviewQuestion Question = new(Period.Year);
    private static readonly StorageSerializer Rows = new();

    /// <summary>Goes it.</summary>
    /// <returns>The overview of the province.</returns>
    public static async Task<OverviewView> Run()
    {
        var (contributor, statuses) = (new Contributor(), Periods());
        var scorecard = Scorecard();
        var before = Contribution();
        await Refresh(scorecard, _ => new() { Cell = Figure(8) });
        var region = await Overview(RehearsalFacts.Region, RehearsalFacts.Agency.ToString(), new() { Agency = before }, () => new() { Agency = Contribution() });
        var province = RehearsalFacts.Region.Parent!;
        return (await Overview(province, RehearsalFacts.Region.Value, new() { Region = region.Before }, () => new() { Region = region.After })).View;

        Contribution Contribution()
        {
            var facts = new FrozenFacts(scorecard.Find(ScorecardChild.PlanName)!.Plan!, [.. scorecard.Children.Select(c => scorecard.Find(c)?.Cell).OfType<CellSnapshot>()]);
            return contributor.Of(RehearsalFacts.Year, facts, new Dictionary<Period, FrozenFacts> { [Period.Tw1] = facts }, statuses, scorecard.Sequence)!;
        }
    }

    /// <summary>An indicator-year from its row, with what its formula reads.</summary>
    private static CellSnapshot Figure(int value) =>
        IndicatorYearChanges.Snapshot(new ScorecardKey(RehearsalFacts.Agency, RehearsalFacts.Year).Of(Changed), Stored(RehearsalFacts.Row(Changed)) with { Revision = value })
            with { Inputs = RehearsalFacts.Inputs(value) };

    private static Dictionary<Period, PeriodStatus> Periods() =>
        Stored(new PeriodsState { Periods = new Dictionary<Period, PeriodRecord> { [Period.Tw1] = new() { Status = PeriodStatus.Verified } } }).Periods.ToDictionary(p => p.Key, p => p.Value.Status);

    private static ScorecardLedger Scorecard()
    {
        var row = Stored(SnapshotState.Of(
            new Dictionary<string, RollupSnapshot<ScorecardChild>>
            {
                [ScorecardChild.PlanName] = new(1, new() { Plan = RehearsalFacts.Plan() }),
                [Changed] = new(1, new() { Cell = Figure(7) }),
                ["iku-2"] = new(1, new() { Cell = RehearsalFacts.Cell("iku-2") }),
            },
            sequence: 1));
        return new(Marks(Changed), row.Children, row.Sequence);
    }

    /// <summary>A small overview, all in its snapshot, and the same as a large one, in rows of parts.</summary>
    private static async Task<(RegionSums Before, RegionSums After, OverviewView View)> Overview(RegionCode region, string child, OverviewChild known, Func<OverviewChild> answer)
    {
        var ids = known.Ids.ToList();
        var parts = Stored(new OverviewPartsState { Parts = OverviewParts.Of(ids, new Dictionary<string, OverviewChild> { [child] = known }) }).Parts;
        var head = known.Head(parts.Children.ToDictionary(_ => PartsRow, c => c.Value.Hash));
        var totals = new OverviewTotals();
        totals.Settle([known.Sums], ids);
        var small = Row(known);
        _ = await Overview(region, child, small, [], answer);
        return await Overview(region, child, Row(head) with { Places = new Dictionary<int, IReadOnlyList<string>> { [PartsRow] = ids }, Totals = new() { Region = totals.Sums } }, new() { [PartsRow] = parts }, answer);

        OverviewSnapshotState Row(OverviewChild value) => new() { Sequence = 1, Children = new Dictionary<string, RollupSnapshot<OverviewChild>> { [child] = new(1, value) } };
    }

    private static async Task<(RegionSums Before, RegionSums After, OverviewView View)> Overview(
        RegionCode region, string child, OverviewSnapshotState snapshot, Dictionary<int, OverviewParts> parts, Func<OverviewChild> answer)
    {
        var row = Stored(snapshot);
        var places = new OverviewPlaces(row.Places, idsInRow: 1);
        var (ledger, totals, pages) = (OverviewLedger.Of(Marks(child), row, places), new OverviewTotals(row.Totals?.Region), new OverviewPages(new(region, RehearsalFacts.Year)));
        ledger.Complete(parts);
        ledger.Summed(row.Totals?.Ids ?? []);
        var before = Facts();
        _ = pages.View(Question with { Scope = OverviewScope.Page }, before, Now);
        await Refresh(ledger, c => answer().Like(ledger.Find(c)));
        var after = Facts();
        _ = pages.View(Question with { Scope = OverviewScope.Page }, after, Now);
        return (before.Sums, after.Sums, pages.View(Question, after, Now));

        OverviewFacts Facts()
        {
            var children = ledger.Known();
            totals.Settle(children.ConvertAll(c => c.Child.Sums), ledger.TakeChanged());
            return new(ledger.Version, totals.Sums, children);
        }
    }

    private static Task Refresh<TValue>(RollupLedger<TValue> ledger, Func<string, TValue> answer) =>
        new Rollup<TValue>(ledger, new RehearsalPort<TValue>(answer), parallelism: 1).Refresh(ledger.Children);

    private static IReadOnlyDictionary<string, long> Marks(string changed) => Stored(new MarksState { Marks = new Dictionary<string, long> { [changed] = 2 } }).Marks;

    /// <summary>A row as it comes back from storage.</summary>
    private static TRow Stored<TRow>(TRow row)
        where TRow : class, IStoredRecord => Rows.Deserialize<TRow>(Rows.Serialize(row));
}

using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Kinerja.Grains.Scorecards;

/// <summary>The scorecard of an agency and year: a roll-up over its plan and its key and goal indicators. What it shows is computed from their facts at the moment of asking.</summary>
[GrainType("scorecard")]
internal sealed partial class ScorecardGrain(IOptions<RollupOptions> options, INewsPort news, ILogger<ScorecardGrain> logger)
    : RollupGrain<ScorecardChild, SnapshotState>(options, logger), IScorecard
{
    /// <summary>Children that one call may mark.</summary>
    public const int MaxChildren = 2_000;

    private readonly Dictionary<Period, ScorecardMemory> _views = [];
    private readonly Contributor _contributor = new();
    private (long Version, long States, Contribution? Said)? _said;
    private ScorecardKey _key = null!;

    /// <inheritdoc/>
    protected override string Level => "scorecard";

    /// <inheritdoc/>
    protected override IEnumerable<string> Children => Plan is { } plan ? Rows(plan).Append(ScorecardChild.PlanName) : [ScorecardChild.PlanName];

    /// <inheritdoc/>
    protected override bool HasContent => Plan is not null;

    /// <inheritdoc/>
    protected override Func<Task> Announcement =>
        () => GrainFactory.GetGrain<IOverview>(_key.Overview.ToString()).BeginChange(_key.Agency.ToString());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ScorecardKey.Parse(this.GetPrimaryKeyString());
        _periods = new(_key, Row<PeriodsState>(StorageNames.Periods), Row<FrozenState>, Row<CommentsState>, Row<EvidenceListState>);
        await Task.WhenAll(base.OnActivateAsync(cancellationToken), _periods.Load());
        if (_periods.Pending is not null)
            EndSubmissionLater();
    }

    /// <inheritdoc/>
    public async Task<Problem?> BeginChange(IReadOnlyList<string> children, IReadOnlyList<Period> periods)
    {
        if (children.Count + periods.Count == 0 || children.Count > MaxChildren || children.Any(c => c != ScorecardChild.PlanName && !KeyText.IsCode(c)))
            throw new ArgumentException("Children are codes of indicators, or the plan.", nameof(children));
        if ((_periods.Refusal(periods) ?? await EntryRefusal(children, periods)) is { } refused)
            return refused;
        if (_periods.Refusal(periods) is { } closed)
            return closed;
        // Nothing may come between the look at the periods and the marks: a submission that begins after them pulls what they announce.
        if (children.Count > 0)
            await Rollup.BeginChange(children);
        return null;
    }

    /// <inheritdoc/>
    public async Task<Outcome<ScorecardView>> Get(Period period)
    {
        if (!Enum.IsDefined(period))
            return new Problem("periodInvalid", new("Periode: tw1–tw4 atau year.", "A period is tw1–tw4 or year."), "period");

        return await Current() is { } refused ? await FrozenOr(period, refused) : await WithState(period, View(period, Now));
    }

    /// <inheritdoc/>
    public async Task<Contribution?> Contribute()
    {
        Rollup.BeginAnswer();
        await Rollup.Refresh([ScorecardChild.PlanName]);
        if (Plan is { } plan)
            await Rollup.Refresh(Rows(plan));
        var frozen = new Dictionary<Period, FrozenFacts>();
        foreach (var period in PeriodRules.All)
        {
            if (await _periods.Frozen(period) is { } facts)
                frozen[period] = facts;
        }

        var states = _periods.State;
        if (_said is not { } said || said.Version != Ledger.Version || said.States != states.Revision)
        {
            var live = Plan is { } now ? new FrozenFacts(now, [.. Rows(now).Select(c => Ledger.Find(c)?.Cell).OfType<CellSnapshot>()]) : null;
            var revision = (live is null ? 0 : ScorecardViews.Revision(live.Plan, live.Cells)) + states.Revision;
            var statuses = states.Periods.ToDictionary(p => p.Key, p => p.Value.Status);
            _said = said = (Ledger.Version, states.Revision, _contributor.Of(_key.Year, live, frozen, statuses, revision));
        }

        return said.Said;
    }

    /// <inheritdoc/>
    protected override async Task<ScorecardChild> Ask(string child) => child == ScorecardChild.PlanName
        ? new() { Plan = Found(await GrainFactory.GetGrain<IAgency>(_key.Agency.ToString()).GetYear(_key.Year)) }
        : new() { Cell = await GrainFactory.GetGrain<IIndicatorYear>(_key.Of(child).ToString()).Pull() };

    /// <inheritdoc/>
    protected override Task<RollupLedger<ScorecardChild>> Open(IReadOnlyDictionary<string, long> marks, SnapshotState? snapshot) =>
        Task.FromResult<RollupLedger<ScorecardChild>>(new ScorecardLedger(
            marks, snapshot is { Schema: SnapshotState.CurrentSchema } known ? known.Children : new Dictionary<string, RollupSnapshot<ScorecardChild>>(), snapshot?.Sequence ?? 0));

    /// <inheritdoc/>
    protected override Task<SnapshotState> SnapshotRow(IReadOnlyDictionary<string, RollupSnapshot<ScorecardChild>> snapshots, long sequence) =>
        Task.FromResult(SnapshotState.Of(snapshots, sequence));

    /// <summary>Pulls what is stale. Null when everything is current.</summary>
    private async Task<Problem?> Current()
    {
        try
        {
            await Rollup.Refresh([ScorecardChild.PlanName]);
            if (Plan is not { } plan)
                return Refusals.NoPlanForYear(_key.Year);
            await Rollup.Refresh(Rows(plan));
            return null;
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            NotPulled(failure);
            return Refusals.FiguresUnavailable();
        }
    }

    private YearPlan? Plan => Ledger.Find(ScorecardChild.PlanName)?.Plan;

    private static YearPlan? Found(Outcome<YearPlan> plan) =>
        plan.IsOk || plan.Problem.Kind == ProblemKind.NotFound ? plan.Value : throw new InvalidOperationException(plan.Problem.Code);

    /// <summary>Codes of the rows.</summary>
    private static IEnumerable<string> Rows(YearPlan plan) => plan.Indicators.Where(IndicatorYearChanges.IsShown).Select(i => i.Code);

    private ScorecardView View(Period period, DateTimeOffset now)
    {
        if (!_views.TryGetValue(period, out var memory) || memory.Version != Ledger.Version || memory.Until <= now)
        {
            var cells = Rows(Plan!).Select(c => Ledger.Find(c)?.Cell).OfType<CellSnapshot>().ToList();
            memory = new(Ledger.Version, cells.Min(c => CellCalculator.NextDue(c, now)), ScorecardViews.View(Plan!, _key.Year, period, cells, now));
            _views[period] = memory;
        }

        return memory.View with { At = now };
    }

    /// <summary>A view and how long it holds.</summary>
    private sealed record ScorecardMemory(long Version, DateTimeOffset? Until, ScorecardView View);
}

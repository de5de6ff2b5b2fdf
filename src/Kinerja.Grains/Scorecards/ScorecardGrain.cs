using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
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
internal sealed partial class ScorecardGrain(IOptions<RollupOptions> options, ILogger<ScorecardGrain> logger) : StoredGrain, IScorecard, IRollupPort<ScorecardChild>
{
    /// <summary>Children that one call may mark.</summary>
    public const int MaxChildren = 2_000;

    private readonly Dictionary<Period, ScorecardMemory> _views = [];
    private readonly Contributor _contributor = new();
    private (long Version, Contribution? Said)? _said;
    private ScorecardKey _key = null!;
    private StoredState<MarksState> _marks = null!;
    private StoredState<SnapshotState> _snapshot = null!;
    private ScorecardLedger _ledger = null!;
    private Rollup<ScorecardChild> _rollup = null!;
    private IGrainTimer _saver = null!;

    /// <inheritdoc/>
    Func<Task> IRollupPort<ScorecardChild>.Announce =>
        () => GrainFactory.GetGrain<IOverview>(_key.Overview.ToString()).BeginChange(_key.Agency.ToString());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ScorecardKey.Parse(this.GetPrimaryKeyString());
        _marks = Row<MarksState>(StorageNames.Marks);
        _snapshot = Row<SnapshotState>(StorageNames.Snapshot);
        await Task.WhenAll(_marks.Load(), _snapshot.Load());
        var known = _snapshot.Value is { Schema: SnapshotState.CurrentSchema } snapshot ? snapshot.Children : new Dictionary<string, RollupSnapshot<ScorecardChild>>();
        _ledger = new(_marks.Value?.Marks ?? new Dictionary<string, long>(), known, _snapshot.Value?.Sequence ?? 0);
        _rollup = new(_ledger, this, options.Value.Parallelism);
        _saver = this.RegisterGrainTimer(Save, new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
        this.RegisterGrainTimer(Sweep, new(options.Value.Sweep, options.Value.Sweep) { Interleave = true });
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Save();

    /// <inheritdoc/>
    public Task BeginChange(IReadOnlyList<string> children)
    {
        if (children.Count is 0 or > MaxChildren || children.Any(c => c != ScorecardChild.PlanName && !KeyText.IsCode(c)))
            throw new ArgumentException("Children are codes of indicators, or the plan.", nameof(children));
        return _rollup.BeginChange(children);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ScorecardView>> Get(Period period)
    {
        if (!Enum.IsDefined(period))
            return new Problem("periodInvalid", new("Periode: tw1–tw4 atau year.", "A period is tw1–tw4 or year."), "period");

        try
        {
            await _rollup.Refresh([ScorecardChild.PlanName]);
            if (Plan is not { } plan)
                return Refusals.NoPlanForYear(_key.Year);
            await _rollup.Refresh(Rows(plan));
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotPulled(logger, failure, _key);
            return Refusals.FiguresUnavailable();
        }

        return View(period, Now);
    }

    /// <inheritdoc/>
    public async Task<Contribution?> Contribute()
    {
        _rollup.BeginAnswer();
        await _rollup.Refresh([ScorecardChild.PlanName]);
        if (Plan is { } plan)
            await _rollup.Refresh(Rows(plan));
        if (_said is not { } said || said.Version != _ledger.Version)
        {
            var live = Plan is { } now ? new YearFacts(now, [.. Rows(now).Select(c => _ledger.Find(c)?.Cell).OfType<CellSnapshot>()]) : null;
            var revision = live is null ? 0 : ScorecardViews.Revision(live.Plan, live.Cells);
            _said = said = (_ledger.Version, _contributor.Of(_key.Year, live, new Dictionary<Period, YearFacts>(), new Dictionary<Period, PeriodStatus>(), revision));
        }

        return said.Said;
    }

    /// <inheritdoc/>
    Task IRollupPort<ScorecardChild>.StoreMarks(IReadOnlyDictionary<string, long> marks)
    {
        KinerjaMetrics.RollupMarkWrites.Add(1);
        return _marks.Write(new() { Marks = marks });
    }

    /// <inheritdoc/>
    Task IRollupPort<ScorecardChild>.StoreSnapshots(IReadOnlyDictionary<string, RollupSnapshot<ScorecardChild>> snapshots) =>
        _snapshot.Write(SnapshotState.Of(snapshots, _ledger.Sequence));

    /// <inheritdoc/>
    async Task<ScorecardChild> IRollupPort<ScorecardChild>.Pull(string child)
    {
        KinerjaMetrics.CountPull("scorecard");
        var answer = child == ScorecardChild.PlanName
            ? new ScorecardChild { Plan = Found(await GrainFactory.GetGrain<IAgency>(_key.Agency.ToString()).GetYear(_key.Year)) }
            : new ScorecardChild { Cell = await GrainFactory.GetGrain<IIndicatorYear>(_key.Of(child).ToString()).Pull() };
        _saver.Change(_ledger.Unsaved >= options.Value.MaxUnsaved ? TimeSpan.Zero : options.Value.Quiet, Timeout.InfiniteTimeSpan);
        return answer;
    }

    private YearPlan? Plan => _ledger.Find(ScorecardChild.PlanName)?.Plan;

    private static YearPlan? Found(Outcome<YearPlan> plan) =>
        plan.IsOk || plan.Problem.Kind == ProblemKind.NotFound ? plan.Value : throw new InvalidOperationException(plan.Problem.Code);

    /// <summary>Codes of the rows.</summary>
    private static IEnumerable<string> Rows(YearPlan plan) => plan.Indicators.Where(IndicatorYearChanges.IsShown).Select(i => i.Code);

    private ScorecardView View(Period period, DateTimeOffset now)
    {
        if (!_views.TryGetValue(period, out var memory) || memory.Version != _ledger.Version || memory.Until <= now)
        {
            var cells = Rows(Plan!).Select(c => _ledger.Find(c)?.Cell).OfType<CellSnapshot>().ToList();
            memory = new(_ledger.Version, cells.Min(c => CellCalculator.NextDue(c, now)), ScorecardViews.View(Plan!, _key.Year, period, cells, now));
            _views[period] = memory;
        }

        return memory.View with { At = now };
    }

    /// <summary>Stores what was pulled. That it fails only costs pulls, except that the row then belongs to somebody else.</summary>
    private async Task Save()
    {
        if (Plan is not { } plan)
            return;
        var rows = Rows(plan).Append(ScorecardChild.PlanName).ToHashSet(StringComparer.Ordinal);
        _ledger.Keep(rows.Contains);
        try
        {
            await _rollup.Save();
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotSaved(logger, failure, _key);
        }
    }

    private async Task Sweep()
    {
        try
        {
            var corrected = await _rollup.Sweep(Plan is { } plan ? Rows(plan).Append(ScorecardChild.PlanName) : [ScorecardChild.PlanName]);
            if (corrected > 0)
            {
                KinerjaMetrics.RollupCorrections.Add(corrected);
                LogCorrected(logger, _key, corrected);
            }
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotPulled(logger, failure, _key);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Figures of scorecard {Scorecard} could not be pulled.")]
    private static partial void LogNotPulled(ILogger logger, Exception failure, ScorecardKey scorecard);

    [LoggerMessage(2, LogLevel.Warning, "Snapshots of scorecard {Scorecard} could not be stored; they will be pulled again.")]
    private static partial void LogNotSaved(ILogger logger, Exception failure, ScorecardKey scorecard);

    [LoggerMessage(3, LogLevel.Error, "Scorecard {Scorecard} had {Count} figures that counted as current and were not.")]
    private static partial void LogCorrected(ILogger logger, ScorecardKey scorecard, int count);

    /// <summary>A view and how long it holds.</summary>
    private sealed record ScorecardMemory(long Version, DateTimeOffset? Until, ScorecardView View);
}

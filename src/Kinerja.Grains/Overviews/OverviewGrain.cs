using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
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

namespace Kinerja.Grains.Overviews;

/// <summary>
/// The overview of a region and year: a roll-up over the scorecards of its agencies or over the overviews below. Its children are those that have announced
/// themselves: the row of marks is the register, written before a child's first change is made, so no child with anything to say is ever missed.
/// </summary>
[GrainType("overview")]
internal sealed partial class OverviewGrain(IOptions<RollupOptions> options, ILogger<OverviewGrain> logger) : StoredGrain, IOverview, IRollupPort<OverviewChild>
{
    private readonly Dictionary<(Period Period, Visibility Level), OverviewMemory> _views = [];
    private readonly OverviewTotals _totals = new();
    private readonly OverviewFigures _figures = new();
    private OverviewKey _key = null!;
    private StoredState<MarksState> _marks = null!;
    private StoredState<OverviewSnapshotState> _snapshot = null!;
    private OverviewLedger _ledger = null!;
    private Rollup<OverviewChild> _rollup = null!;
    private IGrainTimer _saver = null!;

    /// <inheritdoc/>
    Func<Task>? IRollupPort<OverviewChild>.Announce => _key.Parent is { } parent
        ? () => GrainFactory.GetGrain<IOverview>(parent.ToString()).BeginChange(_key.Region.Value)
        : null;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = OverviewKey.Parse(this.GetPrimaryKeyString());
        _marks = Row<MarksState>(StorageNames.Marks);
        _snapshot = Row<OverviewSnapshotState>(StorageNames.Snapshot);
        await Task.WhenAll(_marks.Load(), _snapshot.Load());
        var known = _snapshot.Value is { Schema: OverviewSnapshotState.CurrentSchema } snapshot ? snapshot.Children : new Dictionary<string, RollupSnapshot<OverviewChild>>();
        _ledger = new(_marks.Value?.Marks ?? new Dictionary<string, long>(), known, _snapshot.Value?.Sequence ?? 0);
        _rollup = new(_ledger, this, options.Value.Parallelism);
        _saver = this.RegisterGrainTimer(Save, new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
        this.RegisterGrainTimer(Sweep, new(options.Value.Sweep, options.Value.Sweep) { Interleave = true });
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Save();

    /// <inheritdoc/>
    public Task BeginChange(string child) => IsChild(child)
        ? _rollup.BeginChange([child])
        : throw new ArgumentException("A child is a region of this one, or an agency of the region itself.", nameof(child));

    /// <inheritdoc/>
    public async Task<RegionSums> Answer()
    {
        _rollup.BeginAnswer();
        await _rollup.Refresh(_ledger.Children);
        return Sums();
    }

    /// <inheritdoc/>
    public async Task<Outcome<OverviewView>> Get(OverviewQuestion question) =>
        await Ready(question) is { } problem ? problem : question.Indicator is { } one ? OverviewViews.Only(View(question), one) : View(question);

    /// <inheritdoc/>
    public async Task<Outcome<OverviewExplanation>> Explain(OverviewQuestion question)
    {
        if (await Ready(question) is { } problem)
            return problem;
        var sums = Sums();
        if (question.Indicator is not { } id || !sums.Definitions.TryGetValue(id, out var definition))
            return OverviewRefusals.NoIndicator(question.Indicator);

        var view = OverviewViews.Only(View(question), id);
        return new OverviewExplanation
        {
            Region = view.Region,
            Year = view.Year,
            Period = view.Period,
            Level = view.Level,
            Definition = definition,
            Figure = view.Indicators[0].Figure,
            Steps = RollupFigures.Explain(definition, OverviewFigures.Read(definition), sums.Indicators[id].At(question.Level, question.Period), sums.Agencies, view.At),
            Children = view.Children,
            Revision = view.Revision,
            At = view.At,
        };
    }

    /// <inheritdoc/>
    Task IRollupPort<OverviewChild>.StoreMarks(IReadOnlyDictionary<string, long> marks)
    {
        KinerjaMetrics.RollupMarkWrites.Add(1);
        return _marks.Write(new() { Marks = marks });
    }

    /// <inheritdoc/>
    Task IRollupPort<OverviewChild>.StoreSnapshots(IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> snapshots) =>
        _snapshot.Write(OverviewSnapshotState.Of(snapshots, _ledger.Sequence));

    /// <inheritdoc/>
    async Task<OverviewChild> IRollupPort<OverviewChild>.Pull(string child)
    {
        KinerjaMetrics.CountPull(_key.Region.Level.ToString());
        var answer = AgencyKey.TryParse(child, out var agency)
            ? new OverviewChild { Agency = await GrainFactory.GetGrain<IScorecard>(new ScorecardKey(agency, _key.Year).ToString()).Contribute() }
            : new OverviewChild { Region = await GrainFactory.GetGrain<IOverview>(new OverviewKey(RegionCode.Parse(child), _key.Year).ToString()).Answer() };
        _saver.Change(_ledger.Unsaved >= options.Value.MaxUnsaved ? TimeSpan.Zero : options.Value.Quiet, Timeout.InfiniteTimeSpan);
        return answer.Like(_ledger.Find(child));
    }

    private bool IsChild(string? child) => AgencyKey.TryParse(child, out var agency)
        ? agency.Region == _key.Region
        : RegionCode.TryParse(child, out var region) && region.Parent == _key.Region;

    private RegionSums Sums() => _totals.Of(_ledger.Version, () => [.. Children().Select(c => c.Child.Sums)]);

    private List<(string Name, OverviewChild Child)> Children() => [.. _ledger.Children.Where(c => _ledger.Find(c) is not null).Select(c => (c, _ledger.Find(c)!))];

    private async Task<Problem?> Ready(OverviewQuestion question)
    {
        if (!Enum.IsDefined(question.Period) || !Enum.IsDefined(question.Level))
            return new("periodInvalid", new("Periode: tw1–tw4 atau year.", "A period is tw1–tw4 or year."), "period");
        try
        {
            await _rollup.Refresh(_ledger.Children);
            return null;
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotPulled(logger, failure, _key);
            return Refusals.FiguresUnavailable();
        }
    }

    private OverviewView View(OverviewQuestion question)
    {
        var now = Now;
        var key = (question.Period, question.Level);
        if (!_views.TryGetValue(key, out var memory) || memory.Version != _ledger.Version || memory.Until <= now)
        {
            var sums = Sums();
            var until = RollupFigures.NextChange(sums.Indicators.Values.Select(i => i.At(question.Level, question.Period)), now);
            memory = new(_ledger.Version, until, OverviewViews.View(_key, question, sums, Children(), _figures, sums.Revision, now));
            _views[key] = memory;
        }

        return memory.View with { At = now };
    }

    /// <summary>Stores what was pulled. That it fails only costs pulls, except that the row then belongs to somebody else.</summary>
    private async Task Save()
    {
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
            var corrected = await _rollup.Sweep(_ledger.Children);
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

    [LoggerMessage(1, LogLevel.Warning, "Children of overview {Overview} could not be pulled.")]
    private static partial void LogNotPulled(ILogger logger, Exception failure, OverviewKey overview);

    [LoggerMessage(2, LogLevel.Warning, "Snapshots of overview {Overview} could not be stored; they will be pulled again.")]
    private static partial void LogNotSaved(ILogger logger, Exception failure, OverviewKey overview);

    [LoggerMessage(3, LogLevel.Error, "Overview {Overview} had {Count} children that counted as current and were not.")]
    private static partial void LogCorrected(ILogger logger, OverviewKey overview, int count);

    /// <summary>A view and how long it holds.</summary>
    private sealed record OverviewMemory(long Version, DateTimeOffset? Until, OverviewView View);
}

using Kinerja.Grains.Rollups.Storage;
using Kinerja.Grains.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Kinerja.Grains.Rollups;

/// <summary>
/// A grain that rolls its children up: the rows and timers around <see cref="Rollup{TValue}"/>, the same at every level. A level says who its children are, how one
/// is asked, and who stands above.
/// </summary>
/// <typeparam name="TChild">The facts of a child.</typeparam>
/// <typeparam name="TSnapshot">The row of snapshots.</typeparam>
internal abstract partial class RollupGrain<TChild, TSnapshot>(IOptions<RollupOptions> options, ILogger logger) : StoredGrain, IRollupPort<TChild>
    where TSnapshot : class, IDerivedRecord
{
    private StoredState<MarksState> _marks = null!;
    private StoredState<TSnapshot> _snapshot = null!;
    private IGrainTimer _saver = null!;

    /// <summary>The numbers.</summary>
    protected RollupLedger<TChild> Ledger { get; private set; } = null!;

    /// <summary>The waits.</summary>
    protected Rollup<TChild> Rollup { get; private set; } = null!;

    /// <summary>How many calls are made at once.</summary>
    protected int Parallelism => options.Value.Parallelism;

    /// <summary>The level, for the meter of pulls.</summary>
    protected abstract string Level { get; }

    /// <summary>The children there are now; what is remembered of others is not saved.</summary>
    protected abstract IEnumerable<string> Children { get; }

    /// <summary>False while there is nothing worth a row: looking at what does not exist must not write.</summary>
    protected virtual bool HasContent => true;

    /// <inheritdoc cref="IRollupPort{TValue}.Announce"/>
    protected abstract Func<Task>? Announcement { get; }

    /// <summary>Asks a child for its facts.</summary>
    protected abstract Task<TChild> Ask(string child);

    /// <summary>The ledger of this level, from what the rows held.</summary>
    protected abstract Task<RollupLedger<TChild>> Open(IReadOnlyDictionary<string, long> marks, TSnapshot? snapshot);

    /// <summary>The row of snapshots; whatever it refers to is stored when it is there.</summary>
    /// <param name="snapshots">What is known of each child at the moment of the call; nothing that happens while the row is made belongs in it.</param>
    /// <param name="sequence">The largest number given by then.</param>
    protected abstract Task<TSnapshot> SnapshotRow(IReadOnlyDictionary<string, RollupSnapshot<TChild>> snapshots, long sequence);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _marks = Row<MarksState>(StorageNames.Marks);
        _snapshot = Row<TSnapshot>(StorageNames.Snapshot);
        await Task.WhenAll(_marks.Load(), _snapshot.Load());
        Ledger = await Open(_marks.Value?.Marks ?? new Dictionary<string, long>(), _snapshot.Value);
        Rollup = new(Ledger, this, options.Value.Parallelism);
        _saver = this.RegisterGrainTimer(Save, new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
        this.RegisterGrainTimer(Sweep, new(options.Value.Sweep, options.Value.Sweep) { Interleave = true });
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Save();

    /// <inheritdoc/>
    Func<Task>? IRollupPort<TChild>.Announce => Announcement;

    /// <inheritdoc/>
    Task IRollupPort<TChild>.StoreMarks(IReadOnlyDictionary<string, long> marks)
    {
        KinerjaMetrics.RollupMarkWrites.Add(1);
        return _marks.Write(new() { Marks = marks });
    }

    /// <inheritdoc/>
    async Task IRollupPort<TChild>.StoreSnapshots(IReadOnlyDictionary<string, RollupSnapshot<TChild>> snapshots) =>
        await _snapshot.Write(await SnapshotRow(snapshots, Ledger.Sequence));

    /// <inheritdoc/>
    async Task<TChild> IRollupPort<TChild>.Pull(string child)
    {
        KinerjaMetrics.CountPull(Level);
        var answer = await Ask(child);
        _saver.Change(Ledger.Unsaved >= options.Value.MaxUnsaved ? TimeSpan.Zero : options.Value.Quiet, Timeout.InfiniteTimeSpan);
        return answer;
    }

    /// <summary>Pulls children whatever is known of them, and counts what should have been known.</summary>
    protected async Task PullAll(IEnumerable<string> children)
    {
        var corrected = await Rollup.Sweep(children);
        if (corrected > 0)
        {
            KinerjaMetrics.RollupCorrections.Add(corrected);
            LogCorrected(logger, this.GetGrainId(), corrected);
        }
    }

    /// <summary>What is noted of children that could not be asked.</summary>
    protected void NotPulled(Exception failure) => LogNotPulled(logger, failure, this.GetGrainId());

    /// <summary>Stores what was pulled. That it fails only costs pulls, except that the row then belongs to somebody else.</summary>
    private async Task Save()
    {
        if (!HasContent)
            return;
        try
        {
            Ledger.Keep(Children.ToHashSet(StringComparer.Ordinal).Contains);
            await Rollup.Save();
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            LogNotSaved(logger, failure, this.GetGrainId());
        }
    }

    private async Task Sweep()
    {
        try
        {
            await PullAll(Children);
        }
        catch (Exception failure) when (failure is not InconsistentStateException)
        {
            NotPulled(failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Children of {Grain} could not be pulled.")]
    private static partial void LogNotPulled(ILogger logger, Exception failure, GrainId grain);

    [LoggerMessage(2, LogLevel.Warning, "Snapshots of {Grain} could not be stored; they will be pulled again.")]
    private static partial void LogNotSaved(ILogger logger, Exception failure, GrainId grain);

    [LoggerMessage(3, LogLevel.Error, "{Grain} had {Count} children that counted as current and were not.")]
    private static partial void LogCorrected(ILogger logger, GrainId grain, int count);
}

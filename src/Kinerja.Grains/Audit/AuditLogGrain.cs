using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Audit.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Audit;

/// <summary>A chain of the audit. At most one write is under way; whoever comes meanwhile shares the next one.</summary>
[GrainType("audit")]
internal sealed partial class AuditLogGrain(IAuditKeys keys, IAuditAnchors anchors, IOptions<AuditOptions> options, ILogger<AuditLogGrain> logger) : StoredGrain, IAuditLog
{
    private const int PageLength = 50;

    // So many entries are looked at for one page: rare ones are found over several pages, and no question reads a whole chain.
    private const int MaxLooked = 2_000;

    // The entry of a change is younger than the change by the clocks of two silos.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, WaitingEvent> _waiting = [];
    private string _scope = null!;
    private StoredState<AuditState> _row = null!;
    private AuditPages _pages = null!;
    private GroupedWriter _writer = null!;
    private IGrainTimer? _timer;
    private long _anchored;
    private bool _leaves;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _scope = AccessScope.IsValid(this.GetPrimaryKeyString()) ? this.GetPrimaryKeyString() : throw new FormatException("Not the scope of an audit.");
        _row = Row<AuditState>(StorageNames.State);
        _pages = new(Row<AuditPageState>);
        _writer = new(WriteWaiting);
        await _row.Load();

        // Whether the activation before came to anchor its last entries is not known.
        if (_row.Value is not null)
            AnchorLater();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _leaves = true;
        return Anchor();
    }

    /// <inheritdoc/>
    public async Task<long> Append(AppendAudit command)
    {
        var happened = AuditLimits.Fitted(command.Event);
        var id = happened.EntryId();
        if (Known(id) is { } known)
            return known;
        if (command.OnlyIfBegun && _row.Value is null && _waiting.Count == 0)
            return 0;
        if (command.Since is { } since && await FindOlder(id, since - ClockSkew) is { } older)
            return older;

        // While older rows were read somebody may have told the same.
        if (Known(id) is { } meanwhile)
            return meanwhile;
        if (!_waiting.TryGetValue(id, out var waiting))
            _waiting.Add(id, waiting = new(happened));
        while (waiting.Sequence == 0)
            await _writer.Write();
        return waiting.Sequence;
    }

    /// <inheritdoc/>
    public Task<AuditPage> ReadMine(long? before)
    {
        var account = Callers.Current.Id;
        return Read(entry => entry.Event.ActorId == account, null, before);
    }

    /// <inheritdoc/>
    public Task<AuditPage> Read(AuditFilter filter, long? before) => Read(filter.Takes, filter.From, before);

    private async Task<AuditPage> Read(Func<AuditEntry, bool> takes, DateTimeOffset? from, long? before)
    {
        if (_row.Value is not { } state)
            return new([], null, 0);
        var found = new List<AuditEntry>(PageLength);
        var looked = 0;
        await foreach (var entry in _pages.Backwards(state, before ?? long.MaxValue))
        {
            if (from > entry.At)
                return new(found, null, state.Entries[^1].Sequence);
            if (takes(entry))
                found.Add(entry);
            if (++looked == MaxLooked || found.Count == PageLength)
                return new(found, entry.Sequence > 1 ? entry.Sequence : null, state.Entries[^1].Sequence);
        }

        return new(found, null, state.Entries[^1].Sequence);
    }

    /// <inheritdoc/>
    public Task<AuditHead> Head() => Task.FromResult(_row.Value?.Entries[^1] is { } last ? new AuditHead(last.Sequence, last.Hash, last.At) : new AuditHead(0, AuditChain.Start, default));

    private long? Known(string id) => _row.Value?.Entries.LastOrDefault(e => e.Event.EntryId() == id)?.Sequence;

    private async Task<long?> FindOlder(string id, DateTimeOffset since)
    {
        if (_row.Value is not { } state)
            return null;
        await foreach (var entry in _pages.Backwards(state, state.Entries[0].Sequence))
        {
            if (entry.Event.EntryId() == id)
                return entry.Sequence;
            if (entry.At < since)
                return null;
        }

        return null;
    }

    private async Task WriteWaiting()
    {
        var batch = new List<WaitingEvent>();
        var size = 0;
        foreach (var waiting in _waiting.Values)
        {
            batch.Add(waiting);
            if ((size += AuditLimits.Size(waiting.Event)) > AuditLimits.MaxBatch)
                break;
        }

        if (batch.Count == 0)
            return;
        var state = _row.Value ?? new();
        var now = Now;
        var added = new List<AuditEntry>(batch.Count);
        foreach (var waiting in batch)
            added.Add(AuditChain.Next(keys, _scope, added.Count > 0 ? added[^1] : state.Entries is [.., var last] ? last : null, waiting.Event, now));

        await _row.Write(await _pages.Append(state, added));
        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Sequence = added[i].Sequence;
            _waiting.Remove(batch[i].Event.EntryId());
        }

        AnchorLater();
    }

    private void AnchorLater()
    {
        if (!_leaves)
            _timer ??= this.RegisterGrainTimer(Anchor, new GrainTimerCreationOptions(options.Value.Anchor, Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    /// <summary>Anchors the last entry unless that is done. When it fails it is tried again: no entry depends on it.</summary>
    private async Task Anchor()
    {
        _timer?.Dispose();
        _timer = null;
        if (Ending.IsCompleted || _row.Value?.Entries[^1] is not { } last || last.Sequence == _anchored)
            return;
        try
        {
            await anchors.Add(AuditChain.Anchor(keys, last, Now));
            _anchored = last.Sequence;
        }
        catch (Exception failure)
        {
            LogNotAnchored(logger, failure, _scope);
            AnchorLater();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The audit of {Scope} could not be anchored; it is tried again.")]
    private static partial void LogNotAnchored(ILogger logger, Exception failure, string scope);
}

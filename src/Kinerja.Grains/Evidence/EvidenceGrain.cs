using System.Globalization;
using System.Security.Cryptography;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Evidence.Storage;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Evidence;

/// <summary>
/// Evidence for the figures of one period. Every change asks the scorecard whether the period is open and writes in the same turn: a submission that begins meanwhile asks for the
/// list after it. What happens to files is noted in the row before it happens.
/// </summary>
[GrainType("evidence")]
internal sealed partial class EvidenceGrain(IOptions<EvidenceOptions> options, INewsPort news, ILogger<EvidenceGrain> logger) : StoredGrain, IEvidence, IRemindable
{
    /// <summary>Events that one question of <see cref="Since"/> gets.</summary>
    public const int MaxTold = 100;

    // It stands in storage.
    private const string ReminderName = "evidence-work";

    private AgencyPeriodKey _key = null!;
    private StoredState<EvidenceState> _row = null!;
    private WorkReminder _reminder = null!;
    private IGrainTimer? _timer;

    private EvidenceState State => _row.Value ?? new();

    private IEvidenceScanner Scanner => ServiceProvider.GetRequiredService<IEvidenceScanner>();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = AgencyPeriodKey.Parse(this.GetPrimaryKeyString());
        _row = Row<EvidenceState>(StorageNames.State);
        _reminder = new(this, ReminderName, options.Value.Reminder, logger);
        await _row.Load();
        WorkLater();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<EvidenceItem>> Get() => Task.FromResult(EvidenceViews.Of(State));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, int>> GetCounts() => Task.FromResult(EvidenceViews.Counts(State));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CellEvent>> Since(long sequence) => Task.FromResult<IReadOnlyList<CellEvent>>([.. EvidenceRules.Events(State).Where(e => e.Sequence > sequence).Take(MaxTold)]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CellEvent>> Latest() => Task.FromResult<IReadOnlyList<CellEvent>>([.. EvidenceRules.Events(State).Where(e => e.Kind != CellEventKind.EvidenceRefused).OrderByDescending(e => e.Sequence).Take(CellEvent.MaxLatest)]);

    /// <inheritdoc/>
    public async Task<Outcome<UploadPlace>> Begin(string code)
    {
        if (await Closed() is { } closed)
            return closed;
        if (EvidenceRules.Begun(State, code, NewId(), Now) is var begun && !begun.IsOk)
            return begun.Problem;
        if (await Asked(() => Space.Get()) is not { } space)
            return Refusals.Unavailable();
        if (space.Left == 0)
            return EvidenceRefusals.Quota(0, space.Quota);
        if (await Write(begun.Value) is { } refused)
            return refused;
        var id = begun.Value.Uploads[^1].Id;
        return new UploadPlace(id, EvidenceFile.NameOf(_key, id), Math.Min(options.Value.MaxFileBytes, space.Left), space.Left < options.Value.MaxFileBytes, space.Quota);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Finish(FinishUpload command)
    {
        var content = Operations.Fingerprint(new { kind = "file", command.Code, command.Name, command.Size, command.Sha256, command.Note });
        if (Known(command.OperationId, content) is { } known)
            return known;
        if (await Closed() is { } closed)
            return closed;
        if (EvidenceRules.File(State, command, options.Value, Scanner.IsThere ? ScanState.Waiting : ScanState.NotScanned) is var file && !file.IsOk)
            return file.Problem;
        if (EvidenceRules.With(State, file.Value, Now) is var next && !next.IsOk)
            return next.Problem;
        return await Take(next.Value) is { } full ? full : await Store(command.OperationId, content, next.Value);
    }

    /// <inheritdoc/>
    public async Task Abandon(string upload)
    {
        if (EvidenceRules.Abandoned(State, upload, _key) is var next && !ReferenceEquals(next, State))
            await Write(next);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Add(AddEvidence command)
    {
        var content = Operations.Fingerprint(new { kind = "add", command.Code, what = command.Kind, command.Name, command.Link, command.Text, command.Note });
        if (Known(command.OperationId, content) is { } known)
            return known;
        if (EvidenceRules.Said(command, NewId()) is var piece && !piece.IsOk)
            return piece.Problem;
        if (await Closed() is { } closed)
            return closed;
        return EvidenceRules.With(State, piece.Value, Now) is { IsOk: true } next ? await Store(command.OperationId, content, next.Value) : EvidenceRefusals.Full(EvidenceLimits.MaxItems);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Withdraw(WithdrawEvidence command)
    {
        var content = Operations.Fingerprint(new { kind = "withdraw", command.Id, command.Reason });
        if (Known(command.OperationId, content) is { } known)
            return known;
        if (await Closed() is { } closed)
            return closed;
        if (EvidenceRules.Withdrawn(State, command, _key, Now) is var next && !next.IsOk)
            return next.Problem;
        var stored = await Store(command.OperationId, content, next.Value);
        if (stored.IsOk)
        {
            news.Poke(_key.Agency, new(_key.Year, _key.Period));
            await Take(next.Value); // room given back too late is no harm
        }

        return stored;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> Rescan(RescanEvidence command)
    {
        var content = Operations.Fingerprint(new { kind = "rescan", command.Id });
        if (Known(command.OperationId, content) is { } known)
            return known;
        return EvidenceRules.Again(State, command) is { IsOk: true } next ? await Store(command.OperationId, content, next.Value) : EvidenceRules.Again(State, command).Problem;
    }

    /// <inheritdoc/>
    public async Task<EvidenceManifest> Freeze()
    {
        var state = State;
        if (state.Items.Any(i => i is { WithdrawnAt: null, IsSubmitted: false }))
            await _row.Write(state with { Items = [.. state.Items.Select(i => i.WithdrawnAt is null ? i with { IsSubmitted = true } : i)] });
        return EvidenceViews.Manifest(State);
    }

    /// <inheritdoc/>
    public async Task Judge(string id, ScanState state)
    {
        await Settle(EvidenceRules.Judged(State, id, state, options.Value.ScanTries, Now));
        if (state == ScanState.Infected)
            news.Poke(_key.Agency, new(_key.Year, _key.Period));
    }

    /// <inheritdoc/>
    public Task Forget(IReadOnlyList<string> files) => Settle(EvidenceRules.Tidied(State, files, _key, Now - options.Value.UploadLife));

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        WorkLater();
        if (!EvidenceRules.HasWork(State))
            await _reminder.End();
    }

    private IEvidenceSpace Space => GrainFactory.GetGrain<IEvidenceSpace>(_key.Agency.ToString());

    private static string NewId() => $"b-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";

    private Outcome<Receipt>? Known(string operation, string content) =>
        State.Operations.Find(operation, content) is { } known ? known.IsOk ? known.Value.Replay() : known.Problem : null;

    /// <summary>Why the period takes no evidence; null while figures of it may be entered.</summary>
    private async Task<Problem?> Closed()
    {
        try
        {
            return await GrainFactory.GetGrain<IScorecard>(_key.Scorecard.ToString()).BeginChange([], [_key.Period]);
        }
        catch (Exception failure)
        {
            LogNotAsked(logger, failure, _key);
            return Refusals.Unavailable();
        }
    }

    /// <summary>Takes room for the files of a state.</summary>
    private async Task<Problem?> Take(EvidenceState next)
    {
        try
        {
            return await Space.Take(string.Create(CultureInfo.InvariantCulture, $"{_key.Year}{KeyText.Separator}{_key.Period.Code()}"), EvidenceRules.Bytes(next));
        }
        catch (Exception failure)
        {
            LogNotAsked(logger, failure, _key);
            return Refusals.Unavailable();
        }
    }

    private async Task<T?> Asked<T>(Func<Task<T>> question)
        where T : class
    {
        try
        {
            return await question();
        }
        catch (Exception failure)
        {
            LogNotAsked(logger, failure, _key);
            return null;
        }
    }

    private async Task<Outcome<Receipt>> Store(string operation, string content, EvidenceState next)
    {
        var now = Now;
        return await Write(next with { Operations = next.Operations.With(new(operation, content, next.Revision, now)) }) is { } refused ? refused : new Receipt(operation, next.Revision, now);
    }

    /// <summary>Writes a state; sees to it before that what is to be done about it will be done.</summary>
    private async Task<Problem?> Write(EvidenceState next)
    {
        if (EvidenceRules.HasWork(next))
        {
            try
            {
                await _reminder.Set();
            }
            catch (Exception failure)
            {
                LogNotReminded(logger, failure, _key);
                return Refusals.Unavailable();
            }
        }

        await _row.Write(next);
        WorkLater();
        return null;
    }

    /// <summary>Writes what came of the work, and ends the reminder when nothing is left to do.</summary>
    private async Task Settle(EvidenceState next)
    {
        if (!ReferenceEquals(next, _row.Value) && _row.Value is not null)
            await _row.Write(next);
        if (!EvidenceRules.HasWork(State))
            await _reminder.End();
    }

    /// <summary>Goes on by itself while there is something to do and the silo lives.</summary>
    private void WorkLater()
    {
        if (!EvidenceRules.HasWork(State))
            return;
        if (_timer is null)
            _timer = this.RegisterGrainTimer(Work, new GrainTimerCreationOptions(TimeSpan.Zero, options.Value.Pause) { Interleave = true, KeepAlive = true });
        else
            _timer.Change(TimeSpan.Zero, options.Value.Pause);
    }

    private async Task Work()
    {
        try
        {
            if (EvidenceRules.HasWork(State))
            {
                var work = new EvidenceWork(this.AsReference<IEvidence>(), _key, ServiceProvider.GetRequiredService<IEvidenceFiles>(), Scanner, options.Value.ScanLimit, logger);
                await work.Do(State, Now - options.Value.UploadLife);
                return;
            }
        }
        catch (Exception failure)
        {
            LogNotDone(logger, failure, _key);
            return;
        }

        _timer?.Dispose();
        _timer = null;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Period}: others could not be asked about a change of evidence; nothing was written.")]
    private static partial void LogNotAsked(ILogger logger, Exception failure, AgencyPeriodKey period);

    [LoggerMessage(2, LogLevel.Warning, "{Period}: no reminder could be set for a change of evidence; nothing was written.")]
    private static partial void LogNotReminded(ILogger logger, Exception failure, AgencyPeriodKey period);

    [LoggerMessage(3, LogLevel.Warning, "{Period}: work on evidence goes on later.")]
    private static partial void LogNotDone(ILogger logger, Exception failure, AgencyPeriodKey period);
}

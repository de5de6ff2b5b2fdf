using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Notifications;

/// <summary>
/// Reads a list of registrations that wait. A look stores, in one write, which are known, the numbered notices of the new ones and which notices are taken back; then it tells and
/// strikes off. A crash before the write looks again; a crash after it tells again, and inboxes know the numbers they have.
/// </summary>
[GrainType("approval-news")]
internal sealed partial class ApprovalNewsGrain(IOptions<NoticeOptions> options, ILogger<ApprovalNewsGrain> logger) : StoredGrain, IApprovalNews, IRemindable
{
    // It stands in storage.
    private const string Reminder = "approvals";

    private string _scope = "";
    private StoredState<ApprovalNewsState> _row = null!;
    private ApprovalTeller _teller = null!;
    private IGrainTimer? _timer;
    private bool _isWatched;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _scope = this.GetPrimaryKeyString();
        if (!AccessScope.IsValid(_scope))
            throw new FormatException("Not a scope.");
        _row = Row<ApprovalNewsState>(StorageNames.State);
        _teller = new(GrainFactory, _scope);
        return _row.Load();
    }

    /// <inheritdoc/>
    public async Task Watch()
    {
        try
        {
            await Remind();
        }
        catch (Exception failure)
        {
            LogNotWatched(logger, failure, _scope);
            throw new StorageFailedException("No reminder could be set; nothing was changed. Try again shortly.");
        }
    }

    /// <inheritdoc/>
    public Task Poke()
    {
        LookSoon(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <summary>The reminder rings: looks although nobody said so.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        _isWatched = true;
        return LookNow();
    }

    private async Task LookNow()
    {
        StopLooking();
        try
        {
            await Remind();
            await Tell(); // what an earlier look has found
            var (state, entries) = (_row.Value ?? new(), await GrainFactory.GetGrain<IApprovals>(_scope).GetEntries());
            var shown = await Task.WhenAll(ApprovalReading.Fresh(state, entries).Select(e => GrainFactory.GetGrain<IRegistration>(e.Registration).Show()));
            if (ApprovalReading.Read(state, entries, shown.OfType<RegistrationView>()) is var found && !ReferenceEquals(found, state))
            {
                await _row.Write(found);
                await Tell();
            }
        }
        catch (Exception failure) when (!Ending.IsCompleted)
        {
            LogInterrupted(logger, failure, _scope);
            LookSoon(options.Value.Retry);
        }
    }

    private async Task Tell()
    {
        if (_row.Value is not { } state || state.Waiting.Count + state.Decided.Count == 0)
            return;
        await _teller.Tell(state);
        await _row.Write(state with { Waiting = [], Decided = [] });
    }

    /// <summary>Sets the reminder unless this activation knows that it is set. It stays: a list that was empty may fill again.</summary>
    private async Task Remind()
    {
        if (_isWatched)
            return;
        await this.SetUnlessThere(Reminder, options.Value.Look, options.Value.Look);
        _isWatched = true;
    }

    private void LookSoon(TimeSpan wait) => _timer ??= this.RegisterGrainTimer(LookNow, new GrainTimerCreationOptions(wait, options.Value.Retry) { KeepAlive = true });

    private void StopLooking()
    {
        _timer?.Dispose();
        _timer = null;
    }

    [LoggerMessage(2, LogLevel.Warning, "{Scope}: no reminder could be set for registrations that will wait.")]
    private static partial void LogNotWatched(ILogger logger, Exception failure, string scope);

    [LoggerMessage(1, LogLevel.Warning, "{Scope}: registrations that wait could not be read or told; it goes on later.")]
    private static partial void LogInterrupted(ILogger logger, Exception failure, string scope);
}

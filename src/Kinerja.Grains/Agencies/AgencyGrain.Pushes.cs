using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Agencies;

/// <content>
/// What is stored reaches the indicator-years: a part with each call, by a timer while this silo lives, and by a reminder after a crash.
/// </content>
internal sealed partial class AgencyGrain
{
    // It stands in storage.
    private const string PushReminderName = "plan-push";

    private static readonly TimeSpan PushPause = TimeSpan.FromSeconds(5);

    private PlanPusher _pusher = null!;
    private WorkReminder _reminder = null!;
    private IGrainTimer? _timer;

    /// <inheritdoc/>
    public async Task<Outcome<ApplyReceipt>> ContinueApply() => _row.Value switch
    {
        null => Refusals.NoAgency(),
        { Applied: null } => Refusals.NoPlan(),
        { Applied: { } operation, Pending: 0 } => Applied(operation),
        { Applied: { } operation } => await Push() > 0 ? Applied(operation) : AgencyRules.PushPending(_row.Value.Pending),
    };

    /// <summary>The reminder rings: goes on with what waits, or ends the reminder when nothing does.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _row.Value is { Pending: > 0 } ? Push() : _reminder.End();

    /// <summary>Sees to it that what is stored next will be pushed whatever happens to this silo.</summary>
    private async Task<Problem?> Remind()
    {
        try
        {
            await _reminder.Set();
            return null;
        }
        catch (Exception failure)
        {
            LogNotReminded(logger, failure, _key);
            return Refusals.Unavailable();
        }
    }

    private ApplyReceipt Applied(string operation)
    {
        var state = _row.Value!;
        var known = state.Operations.LastOrDefault(o => o.Id == operation);
        return new(operation, known?.Revision ?? state.Revision, (int)(known?.Number ?? Cells(state).All.Count), state.Pending, known?.At ?? default);
    }

    /// <summary>Pushes the next cells and stores that they are done.</summary>
    /// <returns>How many are done.</returns>
    private async Task<int> Push()
    {
        var state = _row.Value!;
        var done = await _pusher.Push(state, Cells(state));
        if (done.Count > 0)
        {
            var next = state with { Pushes = [.. state.Pushes.Select(p => p.Without(done)).OfType<PlanPush>()] };
            var cells = Cells(state);
            await _row.Write(next);
            _cells = (next, cells);
            if (next.Pending == 0)
                await _reminder.End();
        }

        PushLater();
        return done.Count;
    }

    /// <summary>Goes on by itself while something waits and the silo lives: when nobody continues.</summary>
    private void PushLater()
    {
        if (_row.Value is not { Pending: > 0 })
        {
            _timer?.Dispose();
            _timer = null;
        }
        else
        {
            _timer ??= this.RegisterGrainTimer(() => _row.Value is { Pending: > 0 } ? Push() : Task.CompletedTask, new(PushPause, PushPause) { KeepAlive = true });
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "{Agency}: no reminder could be set for the change; nothing was written.")]
    private static partial void LogNotReminded(ILogger logger, Exception failure, AgencyKey agency);
}

using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Notifications;

/// <summary>
/// The notifier of an agency. A look reads every source from its cursor and stores, in one write, the new cursors and the numbered events; then the events are told and struck
/// off. A crash before the write reads them again; a crash after it tells them again, and inboxes know the numbers they have.
/// </summary>
[GrainType("notifier")]
internal sealed partial class NotifierGrain(IOptions<NoticeOptions> options, ILogger<NotifierGrain> logger) : StoredGrain, INotifier, IRemindable
{
    private const string Reminder = "news";

    private readonly HashSet<NewsSource> _wanted = [];
    private AgencyKey _key = null!;
    private StoredState<NotifierState> _row = null!;
    private NewsReader _reader = null!;
    private NewsTeller _teller = null!;
    private IGrainTimer? _timer;
    private bool _isWatched;
    private bool _isRegular;

    private NoticeOptions Options => options.Value;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = AgencyKey.Parse(this.GetPrimaryKeyString());
        _row = Row<NotifierState>(StorageNames.State);
        _reader = new(GrainFactory, _key, Options);
        _teller = new(GrainFactory, _key);
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
            LogNotWatched(logger, failure, _key);
            throw new StorageFailedException("No reminder could be set; nothing was changed. Try again shortly.");
        }

        LookSoon(TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public Task Poke(NewsSource source)
    {
        _wanted.Add(source);
        LookSoon(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task End()
    {
        StopLooking();
        await Forget();
        DeactivateOnIdle();
    }

    /// <summary>The reminder rings: looks at what may have changed although nobody said so.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        (_isWatched, _isRegular) = (true, true);
        _wanted.Add(NewsSource.Admissions);
        await LookNow();
    }

    /// <summary>Looks and tells; what fails is gone on with by a timer, and by the reminder.</summary>
    private async Task LookNow()
    {
        StopLooking();
        // Whoever pokes while this looks is served by the next look: what they name may have been read already.
        var wanted = _wanted.ToList();
        _wanted.Clear();
        try
        {
            if (await GrainFactory.GetGrain<ITenant>(_key.ToString()).GetStatus() is var status && status == TenantStatus.Closed)
            {
                await Forget();
                return;
            }

            await Remind();
            await Tell();
            if (status is TenantStatus.Active or TenantStatus.Unasked)
                await Collect(wanted);
        }
        catch (Exception failure) when (!Ending.IsCompleted)
        {
            _wanted.UnionWith(wanted);
            LogInterrupted(logger, failure, _key);
            LookSoon(Options.Retry);
        }
    }

    /// <summary>Reads the sources and tells what was found.</summary>
    private async Task Collect(IReadOnlyCollection<NewsSource> wanted)
    {
        if ((await GrainFactory.GetGrain<IAgency>(_key.ToString()).GetProfile()).Value is not { } profile)
            return;
        var (state, isRegular, now) = (_row.Value, _isRegular, Now);
        var isAll = state is null || (isRegular && now - state.Swept >= Options.LookAtAll);
        if (await _reader.Read(state, profile, wanted, isRegular || state is null, isAll, now) is { } found)
        {
            await _row.Write(found);
            await Tell();
        }

        _isRegular &= !isRegular;
    }

    private async Task Tell()
    {
        if (_row.Value is not { } state || state.Waiting.Count + state.Answered.Count == 0)
            return;
        await _teller.Tell(state);
        await _row.Write(state with { Waiting = [], Answered = [] });
    }

    /// <summary>Sets the reminder unless this activation knows that it is set. Agencies ring at different times of the hour.</summary>
    private async Task Remind()
    {
        if (_isWatched)
            return;
        await this.SetUnlessThere(Reminder, Phase(_key, Options.Look), Options.Look);
        _isWatched = true;
    }

    private async Task Forget()
    {
        await this.EndIfThere(Reminder);
        _isWatched = false;
    }

    private void LookSoon(TimeSpan wait) => _timer ??= this.RegisterGrainTimer(LookNow, new GrainTimerCreationOptions(wait, Options.Retry) { KeepAlive = true });

    private void StopLooking()
    {
        _timer?.Dispose();
        _timer = null;
    }

    /// <summary>A time of the hour that follows from the key: a thousand agencies that began together do not ring together.</summary>
    internal static TimeSpan Phase(AgencyKey key, TimeSpan period)
    {
        var hash = 2166136261u;
        foreach (var c in key.ToString())
            hash = (hash ^ c) * 16777619u;
        return TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerSecond, period.Ticks / 1000 * (hash % 1000)));
    }

    [LoggerMessage(2, LogLevel.Warning, "{Agency}: no reminder could be set for what will be new.")]
    private static partial void LogNotWatched(ILogger logger, Exception failure, AgencyKey agency);

    [LoggerMessage(1, LogLevel.Warning, "{Agency}: what is new could not be read or told; it goes on later.")]
    private static partial void LogInterrupted(ILogger logger, Exception failure, AgencyKey agency);
}

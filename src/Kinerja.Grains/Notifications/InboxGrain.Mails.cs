using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Shared;
using Microsoft.Extensions.Logging;

namespace Kinerja.Grains.Notifications;

/// <content>
/// Mails. What goes into a mail, and that it is about to be handed over, is stored before it is handed over; what became of it afterwards. A mail that was surely not taken over
/// is tried again under the same name. One of which nobody knows is not: it may have arrived, and what it told stays in the application. So no mail goes out twice.
/// </content>
internal sealed partial class InboxGrain
{
    private const string Reminder = "mails";

    private static readonly TimeSpan MinWait = TimeSpan.FromSeconds(30);

    private INoticeMailer? _mailer;
    private IGrainTimer? _timer;
    private DateTimeOffset? _reminded;

    /// <summary>The reminder rings: sends what is due, or ends itself when nothing waits.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await SendDue();
        if (InboxRules.NextMail(State) is not { } at)
            await EndReminder();
        else if (at > Now)
            await Remind(at);
    }

    private async Task SendDue()
    {
        StopTimer();
        try
        {
            while (await SendNext())
            {
            }
        }
        catch (Exception failure) when (!Ending.IsCompleted)
        {
            LogNotSent(logger, failure);
            SendIn(options.Value.Retry);
            return;
        }

        SendLater();
    }

    /// <summary>Sends one mail.</summary>
    /// <returns>True when another may be due.</returns>
    private async Task<bool> SendNext()
    {
        var (state, now) = (State, Now);
        if (state.Mail is { IsHanded: true } interrupted)
        {
            LogUnknown(logger, MailId(interrupted.Number));
            await Write(InboxRules.Ended(state, interrupted));
            return true;
        }

        if (InboxRules.Due(state, now) is not { } due || _mailer is null)
            return false;
        var readable = await Readable([.. state.Items.Where(i => due.Sequences.Contains(i.Sequence) && i.ReadAt is null)]);
        // Roles were asked for meanwhile, and nothing else was done: calls that change this inbox wait for this one.
        if (readable.Count == 0 || await GrainFactory.GetGrain<IAccount>(_account).GetConfirmedEmail() is not { } address)
        {
            await Write(InboxRules.Ended(state, due));
            return true;
        }

        var handed = due with { Sequences = [.. readable.Select(i => i.Sequence)], Tries = due.Tries + 1, IsHanded = true };
        // What may not be read any more is in no mail, neither in this nor in a later one.
        await Write(InboxRules.Ended(state, due) with { Mail = handed, LastMail = handed.Number });
        var fate = await _mailer.Send(new(MailId(handed.Number), address, (State.Preferences ?? new()).Language, [.. readable.Select(i => i.News)]));
        if (fate == MailFate.NotAccepted && handed.Tries < options.Value.MailTries)
        {
            await Write(State with { Mail = handed with { IsHanded = false, Next = Now + (options.Value.Retry * (1 << Math.Min(handed.Tries, 6))) } });
            return false;
        }

        if (fate == MailFate.Unknown)
            LogUnknown(logger, MailId(handed.Number));
        else if (fate == MailFate.NotAccepted)
            LogGivenUp(logger, MailId(handed.Number), handed.Tries);
        await Write(InboxRules.Ended(State, handed));
        return true;
    }

    /// <summary>The items that the person may read at this moment.</summary>
    private async Task<IReadOnlyList<StoredNotice>> Readable(IReadOnlyList<StoredNotice> items)
    {
        var roles = new Dictionary<string, IReadOnlyList<ActorRole>>(StringComparer.Ordinal);
        foreach (var scope in items.SelectMany(i => Scopes(i.News)).Distinct())
            roles[scope] = await GrainFactory.GetGrain<IMembers>(scope).RolesOf(_account);
        return [.. items.Where(i => NoticeRules.MayRead(i.News.Kind, i.News.Source is null ? roles[i.News.Agency.ToString()] : [], roles[i.News.Source ?? i.News.Agency.Region.Value]))];
    }

    private static IEnumerable<string> Scopes(NewsItem news) => news.Source is { } source ? [source] : [news.Agency.ToString(), news.Agency.Region.Value];

    private string MailId(long number) => InboxRules.MailId(_account, number);

    private void SendLater()
    {
        if (_mailer is not null && InboxRules.NextMail(State) is { } at && at - Now <= options.Value.Wake)
            SendIn(at > Now ? at - Now : TimeSpan.Zero);
    }

    private void SendIn(TimeSpan wait) => _timer ??= this.RegisterGrainTimer(SendDue, new GrainTimerCreationOptions(wait, options.Value.Retry) { KeepAlive = true });

    private void StopTimer()
    {
        _timer?.Dispose();
        _timer = null;
    }

    /// <summary>Rings when a mail is due and, until it is known what became of it, every few minutes: a daily mail wakes nobody before its hour.</summary>
    private async Task Remind(DateTimeOffset at)
    {
        if (_reminded == at)
            return;
        var wait = at - Now;
        await this.RegisterOrUpdateReminder(Reminder, wait > MinWait ? wait : MinWait, options.Value.Wake).InTime(this);
        _reminded = at;
    }

    private async Task EndReminder()
    {
        try
        {
            await this.EndIfThere(Reminder);
            _reminded = null;
        }
        catch (Exception failure)
        {
            LogNotEnded(logger, failure); // it rings once more and ends then
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A mail could not be prepared; it is tried again later.")]
    private static partial void LogNotSent(ILogger logger, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "It is not known whether mail {Mail} was taken over; it is not sent again.")]
    private static partial void LogUnknown(ILogger logger, string mail);

    [LoggerMessage(3, LogLevel.Error, "Mail {Mail} was refused {Tries} times and is given up.")]
    private static partial void LogGivenUp(ILogger logger, string mail, int tries);

    [LoggerMessage(4, LogLevel.Information, "The reminder of an inbox could not be ended; it ends when it rings next.")]
    private static partial void LogNotEnded(ILogger logger, Exception failure);
}

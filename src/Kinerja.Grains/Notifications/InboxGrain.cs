using Kinerja.Grains.Access;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Notifications;

/// <summary>What one person was told. Mails about it are in the other half of this class.</summary>
[GrainType("inbox")]
internal sealed partial class InboxGrain(IOptions<NoticeOptions> options, ILogger<InboxGrain> logger) : StoredGrain, IInbox, IRemindable
{
    private string _account = "";
    private StoredState<InboxState> _row = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _account = this.GetPrimaryKeyString();
        if (!AccountIds.IsId(_account))
            throw new FormatException("Not the key of an account.");
        _mailer = ServiceProvider.GetService<INoticeMailer>();
        _row = Row<InboxState>(StorageNames.State);
        await _row.Load();
        SendLater();
    }

    /// <inheritdoc/>
    public async Task Deliver(IReadOnlyList<NewsItem> notices)
    {
        var state = State;
        var preferences = state.Preferences ?? new();
        var next = InboxRules.Delivered(state, notices, notice => MailAt(notice, preferences));
        if (!ReferenceEquals(next, state))
            await WriteWithMails(next);
    }

    /// <inheritdoc/>
    public Task Withdraw(string source, IReadOnlyList<long> numbers) =>
        InboxRules.Withdrawn(State, source, numbers) is var next && !ReferenceEquals(next, State) ? Write(next) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task<InboxView> Get()
    {
        var state = State;
        return Task.FromResult(new InboxView([.. state.Items.Reverse().Select(i => new InboxItem(i.Sequence, i.News, i.ReadAt is not null))], state.Preferences ?? new()));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnreadCount>> CountUnread() => Task.FromResult<IReadOnlyList<UnreadCount>>(
    [
        .. State.Items.Where(i => i.ReadAt is null).GroupBy(i => (i.News.Agency, i.News.Kind, i.News.Source)).Select(g => new UnreadCount(g.Key.Agency, g.Key.Kind, g.Count(), g.Key.Source)),
    ]);

    /// <inheritdoc/>
    public Task MarkRead(IReadOnlyList<long> sequences, long upTo)
    {
        var (state, now) = (State, Now);
        var marked = (sequences ?? []).ToHashSet();
        return state.Items.Any(i => i.ReadAt is null && IsMarked(i))
            ? Write(state with { Items = [.. state.Items.Select(i => i.ReadAt is null && IsMarked(i) ? i with { ReadAt = now } : i)] })
            : Task.CompletedTask;

        bool IsMarked(StoredNotice item) => item.Sequence <= upTo || marked.Contains(item.Sequence);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Receipt>> SavePreferences(SavePreferences command)
    {
        var (state, now) = (State, Now);
        var content = Operations.Fingerprint(command.Preferences);
        if (state.Operations.Find(command.OperationId, content) is { } known)
            return known.IsOk ? known.Value.Replay() : known.Problem;
        if (InboxRules.Check(command.Preferences) is { } problem)
            return problem;
        // What waits goes out, or does not, as the person wishes now.
        await WriteWithMails(InboxRules.Chosen(state, notice => MailAt(notice, command.Preferences)) with { Preferences = command.Preferences, Operations = state.Operations.With(new(command.OperationId, content, state.Revision + 1, now)) });
        return new Receipt(command.OperationId, State.Revision, now);
    }

    /// <inheritdoc/>
    public Task Forget(string agency) =>
        State is var state && (state.Seen.ContainsKey(agency) || state.Items.Any(i => i.News.Agency.ToString() == agency))
            ? Write(state with
            {
                Items = [.. state.Items.Where(i => i.News.Agency.ToString() != agency)],
                Seen = state.Seen.Where(s => s.Key != agency).ToDictionary(),
            })
            : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task Close()
    {
        if (_row.Value is { } state)
            await _row.Write(new() { Revision = state.Revision + 1 });
        await EndReminder();
    }

    private InboxState State => _row.Value ?? new();

    private DateTimeOffset? MailAt(NewsItem notice, NoticePreferences preferences) => _mailer is null ? null : NoticeRules.MailAt(
        preferences.Of(NoticeRules.TopicOf(notice.Kind)), preferences.Hour, ReportingZone.OfRegion(notice.Agency.Region.Value), Now, options.Value.Grouped);

    /// <summary>Stores what may wait for a mail. The reminder first: one too many finds nothing to do and ends itself, one too few would lose a mail.</summary>
    private async Task WriteWithMails(InboxState next)
    {
        if (InboxRules.NextMail(next) is { } at)
            await Remind(at);
        await Write(next);
        SendLater();
    }

    private Task Write(InboxState next) => _row.Write(next with { Revision = next.Revision + 1 });
}

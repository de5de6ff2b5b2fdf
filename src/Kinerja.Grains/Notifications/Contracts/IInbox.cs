using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>What one person was told, and how they want to be told. Key: account id.</summary>
[Alias("kinerja.IInbox")]
public interface IInbox : IGrainWithStringKey
{
    /// <summary>Takes in notices of one agency or scope, in the order of their numbers. Those that are here already are passed over.</summary>
    [FromGrains("notifier", "approval-news"), Alias("Deliver")]
    Task Deliver(IReadOnlyList<NewsItem> notices);

    /// <summary>Takes notices back: what they asked for was done. They are shown and sent no more; those that are not here are passed over.</summary>
    /// <param name="source">Whose numbers, see <see cref="NewsItem.NumberedBy"/>.</param>
    /// <param name="numbers">Their numbers.</param>
    [FromGrains("notifier", "approval-news"), Alias("Withdraw")]
    Task Withdraw(string source, IReadOnlyList<long> numbers);

    /// <summary>Everything, the latest first, with the preferences. Waits for nothing.</summary>
    [ReadOnly, AlwaysInterleave, Needs(Right.SignedIn), Alias("Get")]
    Task<InboxView> Get();

    /// <summary>How much is unread, by agency and kind: whoever counts knows which agencies may still be read. Waits for nothing.</summary>
    [ReadOnly, AlwaysInterleave, Needs(Right.SignedIn), Alias("CountUnread")]
    Task<IReadOnlyList<UnreadCount>> CountUnread();

    /// <summary>Marks notices as read; what is read is not sent by mail any more. Doing it twice does no harm.</summary>
    /// <param name="sequences">Their sequence numbers.</param>
    /// <param name="upTo">And all up to this one; 0 for none.</param>
    [Needs(Right.SignedIn), Alias("MarkRead")]
    Task MarkRead(IReadOnlyList<long> sequences, long upTo);

    /// <summary>Keeps how the person wants to be told. The last one counts. Problems: <c>preferencesInvalid</c>, <c>operationReused</c>.</summary>
    [Needs(Right.SignedIn), Alias("SavePreferences")]
    Task<Outcome<Receipt>> SavePreferences(SavePreferences command);

    /// <summary>Removes everything about an agency.</summary>
    [Needs(Right.Service), Alias("Forget")]
    Task Forget(string agency);

    /// <summary>Removes everything: the account is closed.</summary>
    [Needs(Right.Service), Alias("Close")]
    Task Close();
}

using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;

namespace Kinerja.Web.Application.Notifications;

/// <summary>What the present caller was told, as far as they may still read where it leads: who has lost a role is neither shown nor counted what came with it.</summary>
internal sealed partial class NoticeReader(IGrainFactory grains, AccessRules rules, ILogger<NoticeReader> logger)
{
    // A number in the head of a page is never worth the page.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>All of it, the latest first.</summary>
    public async Task<InboxView> Read()
    {
        var view = await grains.Inbox(Callers.Current.Id).Get();
        return view with { Items = [.. view.Items.Where(i => MayRead(i.News.NumberedBy, i.News.Kind))] };
    }

    /// <summary>How much is unread; null when nobody can say at the moment.</summary>
    public async Task<int?> Count()
    {
        var caller = Callers.Current;
        if (caller.Kind != CallerKind.Person || !AccountSecrets.IsId(caller.Id))
            return null;
        try
        {
            return (await grains.Inbox(caller.Id).CountUnread().WaitAsync(Patience)).Where(c => MayRead(c.Source ?? c.Agency.ToString(), c.Kind)).Sum(c => c.Count);
        }
        catch (Exception e)
        {
            LogNotCounted(logger, e);
            return null;
        }
    }

    private bool MayRead(string scope, NewsKind kind) => rules.Allows(NoticeRules.RightOf(kind), scope, Callers.Current);

    [LoggerMessage(Level = LogLevel.Debug, Message = "What is unread could not be counted.")]
    private static partial void LogNotCounted(ILogger logger, Exception exception);
}

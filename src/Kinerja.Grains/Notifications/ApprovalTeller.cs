using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Notifications;

/// <summary>
/// Tells those who decide in a scope at this moment. A region's list is its admins'; the platform hears of what it alone decides, and of what waits in a region that has nobody to
/// decide it.
/// </summary>
internal sealed class ApprovalTeller(IGrainFactory grains, string scope)
{
    /// <summary>Tells everything that waits and takes back what was decided. When one inbox fails all others are served first, and the failure is the caller's.</summary>
    public async Task Tell(ApprovalNewsState state)
    {
        var told = new List<NewsItem>();
        foreach (var waiting in state.Waiting)
        {
            if (scope != AccessScope.Platform || waiting.IsContested || (await Admins(waiting.Agency.Region.Value)).Count == 0)
                told.Add(NoticeOf(waiting));
        }

        if (told.Count + state.Decided.Count == 0)
            return;
        await Task.WhenAll((await Admins(scope)).Select(async account =>
        {
            var inbox = grains.GetGrain<IInbox>(account);
            if (told.Count > 0)
                await inbox.Deliver(told);
            if (state.Decided.Count > 0)
                await inbox.Withdraw(scope, state.Decided);
        }));
    }

    private Task<IReadOnlyList<string>> Admins(string of) =>
        grains.GetGrain<IMembers>(of).AccountsOf(of == AccessScope.Platform ? ActorRole.PlatformAdmin : ActorRole.AgencyAdmin);

    private NewsItem NoticeOf(WaitingApproval waiting) => new()
    {
        Agency = waiting.Agency,
        Source = scope,
        Number = waiting.Number,
        Kind = waiting.IsContested ? NewsKind.RegistrationContested : NewsKind.RegistrationAsked,
        Name = waiting.Name,
        At = waiting.At,
    };
}

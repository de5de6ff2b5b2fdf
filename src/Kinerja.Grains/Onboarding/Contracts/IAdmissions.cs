using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>How people come into a scope: invitations that were made and requests to join. Key: the scope, see <see cref="AccessScope"/>.</summary>
[Alias("kinerja.IAdmissions")]
public interface IAdmissions : IGrainWithStringKey
{
    /// <summary>Invitations and requests.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Get")]
    Task<AdmissionsView> Get();

    /// <summary>Requests to join that wait.</summary>
    [ReadOnly, FromGrains("notifier"), Alias("GetRequests")]
    Task<IReadOnlyList<JoinRequest>> GetRequests();

    /// <summary>Invites. Problems: <c>roleInvalid</c>, <c>tooManyOpen</c>, <c>tooLong</c>.</summary>
    [Needs(Right.Manage), Alias("Invite")]
    Task<Outcome<Receipt>> Invite(InvitePerson command);

    /// <summary>Takes an invitation back. Problems: <c>noInvitation</c>.</summary>
    [Needs(Right.Manage), Alias("Revoke")]
    Task<Outcome<Receipt>> Revoke(RevokeInvitation command);

    /// <summary>Asks to join; asking again while it waits replaces the words. Problems: <c>required</c>, <c>tooLong</c>, <c>tooManyOpen</c>, <c>noAgency</c>.</summary>
    [Needs(Right.SignedIn), Alias("Ask")]
    Task<Outcome<Receipt>> Ask(AskToJoin command);

    /// <summary>The caller's own request; null when there is none.</summary>
    [ReadOnly, Needs(Right.SignedIn), Alias("GetMine")]
    Task<JoinRequest?> GetMine();

    /// <summary>Answers a request. Problems: <c>noRequest</c>, <c>requestDecided</c>, <c>roleInvalid</c>, <c>required</c>.</summary>
    [Needs(Right.Manage), Alias("Decide")]
    Task<Outcome<Receipt>> Decide(DecideJoin command);
}

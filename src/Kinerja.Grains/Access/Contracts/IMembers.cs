using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>
/// Who holds which role in one scope, and who is invited. Key: the scope (<see cref="AccessScope"/>). This is the only truth about roles; an account keeps no more than
/// a list of scopes worth asking, which is written <b>before</b> the role is given and may name too many.
/// </summary>
[Alias("kinerja.IMembers")]
public interface IMembers : IGrainWithStringKey
{
    /// <summary>Members and open invitations.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Get")]
    Task<MembersView> Get();

    /// <summary>The roles of one account here; empty when it has none.</summary>
    [ReadOnly, Needs(Right.Service), FromGrains("inbox", "notifier"), Alias("RolesOf")]
    Task<IReadOnlyList<ActorRole>> RolesOf(string account);

    /// <summary>The accounts that hold a role here: whom a mail goes to.</summary>
    [ReadOnly, Needs(Right.Service), FromGrains("notifier", "approval-news"), Alias("AccountsOf")]
    Task<IReadOnlyList<string>> AccountsOf(ActorRole role);

    /// <summary>Everybody with a role here by name, for those who speak to each other about figures.</summary>
    [ReadOnly, FromGrains("conversation"), Alias("People")]
    Task<IReadOnlyList<Member>> People();

    /// <summary>Gives a role to an account. Problems: <c>roleInvalid</c>, <c>operationReused</c>.</summary>
    [Needs(Right.Manage), FromGrains("registration", "invitation", "admissions"), Alias("Give")]
    Task<Outcome<Receipt>> Give(GiveRole command);

    /// <summary>Takes a role away; works from the next call on. Problems: <c>noMember</c>, <c>lastAdmin</c>.</summary>
    [Needs(Right.Manage), Alias("Take")]
    Task<Outcome<Receipt>> Take(TakeRole command);

    /// <summary>
    /// Ends all sessions of somebody who holds a role here, wherever else they hold one: they sign in again. Works within 20 s on all silos. Problem: <c>noMember</c>.
    /// </summary>
    [Needs(Right.Manage), Alias("EndSessions")]
    Task<Outcome<Receipt>> EndSessions(EndMemberSessions command);
}

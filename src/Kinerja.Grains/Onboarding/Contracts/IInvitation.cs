using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>One invitation. Key: SHA-256 of its token, 64 hexadecimal digits, so that whoever reads storage has no link. Accepted once, by one person, in time.</summary>
[Alias("kinerja.IInvitation")]
public interface IInvitation : IGrainWithStringKey
{
    /// <summary>Makes it; the same again changes nothing.</summary>
    [FromGrains("admissions"), Alias("Create")]
    Task Create(InvitationView invitation);

    /// <summary>Takes it back. False when it has been accepted already.</summary>
    [FromGrains("admissions"), Alias("Revoke")]
    Task<bool> Revoke();

    /// <summary>What it offers; notFound (<c>noInvitation</c>) when it was never made, is over, taken back or used by somebody else: all look the same.</summary>
    [ReadOnly, Needs(Right.SignedIn), Alias("Get")]
    Task<Outcome<InvitationView>> Get();

    /// <summary>Where it would let somebody in; null when it is none that this account could accept. For who signs people in.</summary>
    [ReadOnly, Needs(Right.Service), Alias("ScopeFor")]
    Task<string?> ScopeFor(string account);

    /// <summary>What became of it, for whoever invited; null when it was never made or was taken back.</summary>
    [ReadOnly, FromGrains("admissions"), Alias("Look")]
    Task<InvitationView?> Look();

    /// <summary>Accepts it. Whoever accepted it may repeat that. Problems: <c>noInvitation</c>.</summary>
    [Needs(Right.SignedIn), Alias("Accept")]
    Task<Outcome<Receipt>> Accept(AcceptInvitation command);
}

namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>An account with a living session, as the edge sees it.</summary>
/// <param name="Name">As shown in histories.</param>
/// <param name="Scopes">Where the account may hold roles; ask <c>IMembers</c> of each.</param>
/// <param name="SecondFactor">True when the session was begun with a second factor or a passkey.</param>
/// <param name="HasShortPassword">True when its password is known to be shorter than those of admins must be.</param>
/// <param name="Within">Where its roles count: what lies in this scope; everywhere when empty. A session that a provider of an agency vouches for opens nothing elsewhere.</param>
[GenerateSerializer, Immutable, Alias("kinerja.account-access")]
public sealed record AccountAccess(
    [property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<string> Scopes, [property: Id(2)] bool SecondFactor,
    [property: Id(3)] bool HasShortPassword = false, [property: Id(4)] string Within = "");

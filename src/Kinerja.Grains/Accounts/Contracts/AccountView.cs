namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>An account as it stands.</summary>
/// <param name="Id">Account id.</param>
/// <param name="Credentials">Who and how.</param>
/// <param name="Revision">Give it back with the next change.</param>
/// <param name="Created">When it was made, UTC.</param>
/// <param name="Former">The e-mail address before the present one, whose name may still have to be let go; null when there was none.</param>
/// <param name="Pending">Addresses that the account may move to: links to them are under way.</param>
[GenerateSerializer, Immutable, Alias("kinerja.account-view")]
public sealed record AccountView(
    [property: Id(0)] string Id,
    [property: Id(1)] AccountCredentials Credentials,
    [property: Id(2)] long Revision,
    [property: Id(3)] DateTimeOffset Created,
    [property: Id(4)] string? Former,
    [property: Id(5)] IReadOnlyList<string> Pending);

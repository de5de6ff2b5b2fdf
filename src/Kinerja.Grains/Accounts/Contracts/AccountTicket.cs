namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>A link that went out by mail. The link carries a secret, the account its hash.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Hash">SHA-256 of the secret, hexadecimal.</param>
/// <param name="Until">Counts until then.</param>
/// <param name="Data">What it is about: the name typed at registration, the new e-mail address.</param>
[GenerateSerializer, Immutable, Alias("kinerja.account-ticket")]
public sealed record AccountTicket(
    [property: Id(0)] TicketPurpose Purpose, [property: Id(1)] string Hash, [property: Id(2)] DateTimeOffset Until, [property: Id(3)] string Data);

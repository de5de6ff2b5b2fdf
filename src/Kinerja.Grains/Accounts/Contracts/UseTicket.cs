namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Uses a ticket for what it was issued for.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.use-ticket")]
public sealed record UseTicket
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>What it is for.</summary>
    [Id(1)] public required TicketPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    [Id(2)] public required string Hash { get; init; }

    /// <summary>Name; null keeps the present one.</summary>
    [Id(3)] public string? Name { get; init; }

    /// <summary>Hash of the new password; null keeps the present one.</summary>
    [Id(4)] public string? PasswordHash { get; init; }

    /// <summary>Whether the new password is as long as those of admins must be.</summary>
    [Id(6)] public bool? HasLongPassword { get; init; }

    /// <summary>New stamp, random: what the ticket changes ends all sessions.</summary>
    [Id(5)] public required string Stamp { get; init; }
}

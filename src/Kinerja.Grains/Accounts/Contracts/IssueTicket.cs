namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Keeps a ticket.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.issue-ticket")]
public sealed record IssueTicket
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>What it is for.</summary>
    [Id(1)] public required TicketPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    [Id(2)] public required string Hash { get; init; }

    /// <summary>What it is about.</summary>
    [Id(3)] public string Data { get; init; } = "";
}

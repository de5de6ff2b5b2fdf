namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>Makes an account that waits to be confirmed.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.open-account")]
public sealed record OpenAccount
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>E-mail address.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>Name.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>First stamp, random.</summary>
    [Id(3)] public required string Stamp { get; init; }

    /// <summary>Hash of the secret in the link; empty when no mail goes out.</summary>
    [Id(4)] public string Ticket { get; init; } = "";
}

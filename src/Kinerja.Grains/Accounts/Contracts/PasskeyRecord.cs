namespace Kinerja.Grains.Accounts.Contracts;

/// <summary>A passkey: its public half and what the browser said about it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.passkey")]
public sealed record PasskeyRecord
{
    /// <summary>Credential id.</summary>
    [Id(0)] public required byte[] Id { get; init; }

    /// <summary>Public key, COSE.</summary>
    [Id(1)] public required byte[] PublicKey { get; init; }

    /// <summary>Name the person gave it.</summary>
    [Id(2)] public string? Name { get; init; }

    /// <summary>When it was registered.</summary>
    [Id(3)] public DateTimeOffset Created { get; init; }

    /// <summary>How often it has signed, as it counts itself; 0 when it does not count.</summary>
    [Id(4)] public long SignCount { get; init; }

    /// <summary>How the browser reaches it.</summary>
    [Id(5)] public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>True when the person was verified as it was registered.</summary>
    [Id(6)] public bool IsUserVerified { get; init; }

    /// <summary>True when it may be copied to other devices.</summary>
    [Id(7)] public bool IsBackupEligible { get; init; }

    /// <summary>True when it has been copied.</summary>
    [Id(8)] public bool IsBackedUp { get; init; }

    /// <summary>What the authenticator signed at registration.</summary>
    [Id(9)] public required byte[] Attestation { get; init; }

    /// <summary>What the browser signed at registration.</summary>
    [Id(10)] public required byte[] ClientData { get; init; }
}

using Kinerja.Grains.ApiKeys.Contracts;

namespace Kinerja.Grains.ApiKeys.Storage;

/// <summary>A key in the row of its agency.</summary>
internal sealed record StoredKey
{
    /// <summary>Id, part of the key's text.</summary>
    public string Id { get; init; } = "";

    /// <summary>SHA-256 of the secret, hexadecimal. It has 256 random bits, so it needs neither salt nor slowness.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What it is for.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it may do.</summary>
    public KeyAccess Access { get; init; }

    /// <summary>Who made it.</summary>
    public string By { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>When it was last used, UTC, to the hour.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    /// <summary>Id of the key in its place; empty when there is none.</summary>
    public string ReplacedBy { get; init; } = "";

    /// <summary>When it was revoked, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who revoked it.</summary>
    public string RevokedBy { get; init; } = "";
}

namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>A key as its admin sees it; its secret is known nowhere.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.api-key-view")]
public sealed record ApiKeyView
{
    /// <summary>Id, part of the key's text.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    [Id(2)] public KeyAccess Access { get; init; }

    /// <summary>Who made it, as shown.</summary>
    [Id(3)] public string By { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    [Id(4)] public DateTimeOffset At { get; init; }

    /// <summary>When it ends, UTC.</summary>
    [Id(5)] public DateTimeOffset Until { get; init; }

    /// <summary>When it was last used, to the hour, UTC; null when it never was.</summary>
    [Id(6)] public DateTimeOffset? LastUsed { get; init; }

    /// <summary>True when another key takes its place: it goes on until its end and is not replaced again.</summary>
    [Id(7)] public bool IsReplaced { get; init; }

    /// <summary>When it was revoked, UTC; null when it was not.</summary>
    [Id(8)] public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who revoked it, as shown.</summary>
    [Id(9)] public string RevokedBy { get; init; } = "";

    /// <summary>True when it worked at the moment of the view.</summary>
    [Id(10)] public bool Works { get; init; }
}

namespace Kinerja.Grains.Audit.Contracts;

/// <summary>A link of a chain: never changed, never removed.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.audit-entry")]
public sealed record AuditEntry
{
    /// <summary>The chain: see <see cref="IAuditLog"/>.</summary>
    [Id(0)] public required string Scope { get; init; }

    /// <summary>Place in the chain, 1 upwards without gaps.</summary>
    [Id(1)] public required long Sequence { get; init; }

    /// <summary>When it was added, UTC; never before the entry before.</summary>
    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    [Id(3)] public required AuditEvent Event { get; init; }

    /// <summary>Id of the key under which the hash was made.</summary>
    [Id(4)] public required string Key { get; init; }

    /// <summary>Hash of the entry before; zeros for the first.</summary>
    [Id(5)] public required string Previous { get; init; }

    /// <summary>HMAC-SHA-256 over all of the above, 64 hexadecimal digits.</summary>
    [Id(6)] public string Hash { get; init; } = "";
}

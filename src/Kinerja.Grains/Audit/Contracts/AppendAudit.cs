namespace Kinerja.Grains.Audit.Contracts;

/// <summary>Adds an event to a chain, once.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.append-audit")]
public sealed record AppendAudit
{
    /// <summary>What happened.</summary>
    [Id(0)] public required AuditEvent Event { get; init; }

    /// <summary>Set when this repeats something that may have its entry already: entries since then are searched for it, however many there are.</summary>
    [Id(1)] public DateTimeOffset? Since { get; init; }

    /// <summary>True adds nothing to a chain that has no entry yet: guessed addresses must not leave chains behind.</summary>
    [Id(2)] public bool OnlyIfBegun { get; init; }
}

namespace Kinerja.Grains.Audit.Contracts;

/// <summary>Which entries are looked for; what is null or empty does not matter.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.audit-filter")]
public sealed record AuditFilter
{
    /// <summary>Everything.</summary>
    public static AuditFilter All { get; } = new();

    /// <summary>Part of the name, or the whole id, of who did it.</summary>
    [Id(0)] public string? Who { get; init; }

    /// <summary>Part of the action or of the object.</summary>
    [Id(1)] public string? What { get; init; }

    /// <summary>Not before.</summary>
    [Id(2)] public DateTimeOffset? From { get; init; }

    /// <summary>Before.</summary>
    [Id(3)] public DateTimeOffset? Until { get; init; }

    /// <summary>With this outcome.</summary>
    [Id(4)] public AuditOutcome? Outcome { get; init; }

    /// <summary>True for an entry that is looked for.</summary>
    public bool Takes(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var happened = entry.Event;
        return (Outcome is null || happened.Outcome == Outcome)
            && (From is null || entry.At >= From)
            && (Until is null || entry.At < Until)
            && (string.IsNullOrEmpty(Who) || happened.ActorId == Who || happened.ActorName.Contains(Who, StringComparison.OrdinalIgnoreCase))
            && (string.IsNullOrEmpty(What) || happened.Action.Contains(What, StringComparison.OrdinalIgnoreCase) || happened.Object.Contains(What, StringComparison.OrdinalIgnoreCase));
    }
}

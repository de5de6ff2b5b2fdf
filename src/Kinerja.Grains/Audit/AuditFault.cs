namespace Kinerja.Grains.Audit;

/// <summary>What may be wrong with a chain.</summary>
public enum AuditFault
{
    /// <summary>An entry is not what was written: its hash is another one.</summary>
    Edited,

    /// <summary>Entries are missing.</summary>
    Gap,

    /// <summary>An entry stands where it does not belong, or twice.</summary>
    Order,

    /// <summary>An entry does not follow the one before.</summary>
    Unlinked,

    /// <summary>An entry belongs to another chain.</summary>
    Foreign,

    /// <summary>The chain ends before a place that it had reached.</summary>
    Truncated,

    /// <summary>The chain had another entry at this place when it was anchored.</summary>
    Replaced,

    /// <summary>The key of an entry or anchor is not known, so that nothing can be said about it.</summary>
    UnknownKey,

    /// <summary>An anchor is not what was written.</summary>
    AnchorEdited,

    /// <summary>A row cannot be read, or is none of a chain.</summary>
    Unreadable,
}

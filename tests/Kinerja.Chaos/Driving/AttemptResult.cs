namespace Kinerja.Chaos.Driving;

/// <summary>What is known of the effect of a request that was sent once.</summary>
internal enum AttemptResult
{
    /// <summary>Done.</summary>
    Ok,

    /// <summary>Refused by a rule: it has no effect and never will.</summary>
    Refused,

    /// <summary>This sending had no effect; another may.</summary>
    NotApplied,

    /// <summary>Nobody knows.</summary>
    Unknown,
}

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>A decision on a finding.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">In words; required for a waiver and a correction.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Message">The finding's Indonesian message as it was when decided, because a corrected finding no longer appears.</param>
[GenerateSerializer, Immutable, Alias("kinerja.finding-decision")]
public sealed record FindingDecision(
    [property: Id(0)] DecisionKind Kind,
    [property: Id(1)] string? Reason,
    [property: Id(2)] string By,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string? Message = null);

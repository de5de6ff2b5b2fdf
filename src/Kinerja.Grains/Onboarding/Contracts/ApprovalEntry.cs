namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>A registration that waits for a decision.</summary>
/// <param name="Registration">Its id.</param>
/// <param name="Rival">Registration that has the contested name; empty when an open agency has it, or when nothing is contested.</param>
/// <param name="IsContested">True for a contest.</param>
/// <param name="Since">Since when, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.approval-entry")]
public sealed record ApprovalEntry(
    [property: Id(0)] string Registration, [property: Id(1)] string Rival, [property: Id(2)] bool IsContested, [property: Id(3)] DateTimeOffset Since);

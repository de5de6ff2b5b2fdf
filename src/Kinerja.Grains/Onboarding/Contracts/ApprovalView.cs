namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>What somebody decides about, with both sides when it is contested.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Registration">Who asks.</param>
/// <param name="Rival">Who has the name; null when an open agency has it, or when nothing is contested.</param>
[GenerateSerializer, Immutable, Alias("kinerja.approval-view")]
public sealed record ApprovalView([property: Id(0)] ApprovalEntry Entry, [property: Id(1)] RegistrationView Registration, [property: Id(2)] RegistrationView? Rival);

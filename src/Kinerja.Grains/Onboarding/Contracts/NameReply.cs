namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Answer of a name.</summary>
/// <param name="Granted">True when the registration that asked has it.</param>
/// <param name="Holder">Registration that has it; empty when nobody does.</param>
[GenerateSerializer, Immutable, Alias("kinerja.name-reply")]
public sealed record NameReply([property: Id(0)] bool Granted, [property: Id(1)] string Holder);

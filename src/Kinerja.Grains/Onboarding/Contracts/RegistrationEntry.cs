namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Something that happened to a registration.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="What">A stable word: <c>started</c>, <c>emailConfirmed</c>, <c>described</c>, <c>submitted</c>, <c>reserved</c>, <c>nameTaken</c>, <c>awaiting</c>, <c>contested</c>, <c>approved</c>, <c>declined</c>, <c>opened</c>, <c>joined</c>, <c>withdrawn</c>, <c>expired</c>, <c>outvoted</c>.</param>
/// <param name="By">Who; empty for the system.</param>
/// <param name="Words">Words to it; empty when there are none.</param>
[GenerateSerializer, Immutable, Alias("kinerja.registration-entry")]
public sealed record RegistrationEntry(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] string What, [property: Id(2)] string By = "", [property: Id(3)] string Words = "");

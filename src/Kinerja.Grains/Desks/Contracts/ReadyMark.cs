namespace Kinerja.Grains.Desks.Contracts;

/// <summary>An operator says that a period is ready to be signed.</summary>
/// <param name="ById">Id of who said it.</param>
/// <param name="By">Name of who said it.</param>
/// <param name="At">When, UTC. It counts as long as no step of the period came after it.</param>
/// <param name="Note">Words to the head; null when there are none.</param>
[GenerateSerializer, Immutable, Alias("kinerja.ready-mark")]
public sealed record ReadyMark([property: Id(0)] string ById, [property: Id(1)] string By, [property: Id(2)] DateTimeOffset At, [property: Id(3)] string? Note);

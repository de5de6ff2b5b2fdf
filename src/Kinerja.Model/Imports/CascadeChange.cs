namespace Kinerja.Model.Imports;

/// <summary>A goal, objective, programme or activity that a re-import would add, take away or rename.</summary>
/// <param name="Kind">Stable name: <c>goal</c>, <c>objective</c>, <c>programme</c>, <c>activity</c>.</param>
/// <param name="Code">Its code.</param>
/// <param name="Old">Its name now; null when it is new.</param>
/// <param name="New">Its name to be; null when it goes.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cascade-change")]
public sealed record CascadeChange([property: Id(0)] string Kind, [property: Id(1)] string Code, [property: Id(2)] string? Old, [property: Id(3)] string? New);

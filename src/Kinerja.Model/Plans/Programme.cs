namespace Kinerja.Model.Plans;

/// <summary>A programme with its activities, in document order.</summary>
/// <param name="Code">Stable within the plan, e.g. <c>p-1</c>.</param>
/// <param name="Name">Cleaned.</param>
/// <param name="Objective">Code of the objective beside which it stands; null when unknown.</param>
/// <param name="Activities">Its activities.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="OriginalName">As written, when cleaning changed it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.programme")]
public sealed record Programme(
    [property: Id(0)] string Code,
    [property: Id(1)] string Name,
    [property: Id(2)] string? Objective,
    [property: Id(3)] IReadOnlyList<Activity> Activities,
    [property: Id(4)] SourceLocation? Source = null,
    [property: Id(5)] string? OriginalName = null);

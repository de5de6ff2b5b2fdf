namespace Kinerja.Model.Plans;

/// <summary>An activity (<i>kegiatan</i>) with its individual indicator.</summary>
/// <param name="Code">Stable within the plan, e.g. <c>k-12</c>; the same name may stand under several programmes.</param>
/// <param name="Name">Cleaned.</param>
/// <param name="Indicator">Code of its individual indicator; null when none is given.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="OriginalName">As written, when cleaning changed it.</param>
/// <param name="Parent">Code of the activity it belongs to, for a sub-activity (<i>sub kegiatan</i>); null for an activity.</param>
[GenerateSerializer, Immutable, Alias("kinerja.activity")]
public sealed record Activity(
    [property: Id(0)] string Code,
    [property: Id(1)] string Name,
    [property: Id(2)] string? Indicator,
    [property: Id(3)] SourceLocation? Source = null,
    [property: Id(4)] string? OriginalName = null,
    [property: Id(5)] string? Parent = null);

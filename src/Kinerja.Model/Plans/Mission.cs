namespace Kinerja.Model.Plans;

/// <summary>A mission (<i>misi</i>).</summary>
/// <param name="Number">As printed, e.g. “2”; null when none.</param>
/// <param name="Text">Cleaned.</param>
/// <param name="Source">Where it stands.</param>
[GenerateSerializer, Immutable, Alias("kinerja.mission")]
public sealed record Mission([property: Id(0)] string? Number, [property: Id(1)] string Text, [property: Id(2)] SourceLocation? Source = null);

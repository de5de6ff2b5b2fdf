using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>What a re-import would change on the card of an indicator.</summary>
/// <param name="Code">Its code, which stays.</param>
/// <param name="Name">Its name as it would be.</param>
/// <param name="Fields">The changes, at least one.</param>
/// <param name="Source">Where the indicator stands in the new document.</param>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-change")]
public sealed record IndicatorChange(
    [property: Id(0)] string Code,
    [property: Id(1)] string Name,
    [property: Id(2)] IReadOnlyList<FieldChange> Fields,
    [property: Id(3)] SourceLocation? Source);

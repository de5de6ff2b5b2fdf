using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Imports;

/// <summary>A target that a re-import would add, change or take away.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">Year.</param>
/// <param name="Period">A quarter or the year.</param>
/// <param name="Old">The value now; null when there is no cell.</param>
/// <param name="New">The value to be; null when the new document has no cell.</param>
/// <param name="Decimals">Decimals to show.</param>
/// <param name="Source">Where the new cell stands; where the old one stood when it goes.</param>
[GenerateSerializer, Immutable, Alias("kinerja.target-change")]
public sealed record TargetChange(
    [property: Id(0)] string Indicator,
    [property: Id(1)] string Name,
    [property: Id(2)] int Year,
    [property: Id(3)] Period Period,
    [property: Id(4)] TypedValue? Old,
    [property: Id(5)] TypedValue? New,
    [property: Id(6)] int Decimals,
    [property: Id(7)] SourceLocation? Source);

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A comment of a reviewer at one figure of a submission.</summary>
/// <param name="Indicator">Code of the indicator or component.</param>
/// <param name="Text">1–1.000 characters.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cell-comment")]
public sealed record CellComment([property: Id(0)] string Indicator, [property: Id(1)] string Text);

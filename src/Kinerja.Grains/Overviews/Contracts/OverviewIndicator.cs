using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>A shared indicator with the figure of a region.</summary>
/// <param name="Definition">The indicator.</param>
/// <param name="Figure">The figure.</param>
[GenerateSerializer, Immutable, Alias("kinerja.overview-indicator")]
public sealed record OverviewIndicator([property: Id(0)] SharedDefinition Definition, [property: Id(1)] RollupFigure Figure);

using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>A shared indicator of the region, in the view by indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Figure">The region's figure.</param>
/// <param name="Series">Year figures, years ascending.</param>
public sealed record IndicatorRow(IndicatorInfo Indicator, FigureInfo Figure, IReadOnlyList<ChartPoint> Series);

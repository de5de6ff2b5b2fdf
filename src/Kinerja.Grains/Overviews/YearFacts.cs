using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;

namespace Kinerja.Grains.Overviews;

/// <summary>What a scorecard is computed from, now or when a period was frozen.</summary>
/// <param name="Plan">The plan of the year with its shared models.</param>
/// <param name="Cells">Facts of the rows.</param>
internal sealed record YearFacts(YearPlan Plan, IReadOnlyList<CellSnapshot> Cells);

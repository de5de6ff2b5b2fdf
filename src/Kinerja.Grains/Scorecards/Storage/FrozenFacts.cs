using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>
/// What a scorecard is computed from: facts, not figures, with the definitions of the moment. So a frozen period shows, explains and rolls up what was
/// submitted whatever becomes of the plan.
/// </summary>
/// <param name="Plan">Cascade, cards and policy of the year.</param>
/// <param name="Cells">The indicator-years of the rows, in document order.</param>
internal sealed record FrozenFacts(YearPlan Plan, IReadOnlyList<CellSnapshot> Cells);

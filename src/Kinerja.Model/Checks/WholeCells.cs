using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>The cells of a whole and of its parts for one period; all of them numbers.</summary>
/// <param name="Whole">The cell of the whole.</param>
/// <param name="Parts">The cells of the parts, in their order.</param>
internal sealed record WholeCells(PlanTarget Whole, IReadOnlyList<PlanTarget> Parts);

using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>The findings of a plan as people decide them.</summary>
internal static class PlanFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(Plan _) => []; // the checks join here
}

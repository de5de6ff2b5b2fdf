using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Plans.Targets;

/// <summary>What a change of a plan does to its findings, before anything is stored.</summary>
/// <param name="Added">Findings that it brings.</param>
/// <param name="Removed">Findings that it takes away.</param>
/// <param name="Cells">Changed cells.</param>
public sealed record FindingPreview(IReadOnlyList<Finding> Added, IReadOnlyList<Finding> Removed, int Cells)
{
    /// <summary>Runs the checks over both plans. A finding whose arithmetic is another is another finding.</summary>
    public static FindingPreview Of(Plan before, Plan after, int cells)
    {
        var (was, now) = (PlanChecker.Run(before), PlanChecker.Run(after));
        return new([.. now.Where(f => !was.Any(w => IsSame(w, f)))], [.. was.Where(f => !now.Any(n => n.Id == f.Id))], cells);
    }

    private static bool IsSame(Finding one, Finding other) => one.Id == other.Id && one.Arithmetic == other.Arithmetic && one.Message == other.Message;
}

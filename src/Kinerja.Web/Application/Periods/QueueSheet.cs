using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>The periods of all agencies of a region, for its reviewers.</summary>
/// <param name="AllYears">Years in which the region has anything, ascending.</param>
/// <param name="Years">Years that were read.</param>
/// <param name="Rows">All periods of these years that have begun; what waits for the reviewers first, the oldest first.</param>
/// <param name="Pulse">How things stood; see <see cref="PulseReader"/>.</param>
public sealed record QueueSheet(IReadOnlyList<int> AllYears, IReadOnlyList<int> Years, IReadOnlyList<QueueRow> Rows, string Pulse)
{
    /// <summary>What waits to be verified.</summary>
    public IEnumerable<QueueRow> Waiting => Rows.Where(r => r.Standing.State.Status == PeriodStatus.Submitted);
}

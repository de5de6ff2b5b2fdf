using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>What the steps of a period say about it. Pure.</summary>
public static class PeriodHistory
{
    /// <summary>
    /// True when the reviewers have given a period back, by a return or by unlocking, and have not verified it since: closing dates do not count then. A head who takes an own
    /// submission back gains no time by it.
    /// </summary>
    /// <param name="status">Where it stands.</param>
    /// <param name="history">Its steps, oldest first.</param>
    public static bool IsGivenBack(PeriodStatus status, IReadOnlyList<PeriodStep> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return status.IsOpen() && Enumerable.Reverse(history).TakeWhile(s => s.Act != PeriodAct.Verify)
            .Any(s => s.Act == PeriodAct.Unlock || (s.Act == PeriodAct.Return && s.Role != ActorRole.Head));
    }
}

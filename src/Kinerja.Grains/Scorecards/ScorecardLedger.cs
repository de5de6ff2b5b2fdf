using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Scorecards;

/// <summary>The ledger of a scorecard; facts are compared by their content.</summary>
internal sealed class ScorecardLedger(
    IReadOnlyDictionary<string, long> marks, IReadOnlyDictionary<string, RollupSnapshot<ScorecardChild>> snapshots, long stored)
    : RollupLedger<ScorecardChild>(marks, snapshots, stored)
{
    /// <inheritdoc/>
    protected override bool Same(ScorecardChild left, ScorecardChild right) =>
        (left.Cell?.Revision, left.Plan?.Revision) == (right.Cell?.Revision, right.Plan?.Revision) && StorageJson.Same(left, right);
}

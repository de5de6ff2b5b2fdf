using Kinerja.Grains.Rollups;

namespace Kinerja.Grains.Overviews;

/// <summary>The ledger of an overview; children are compared by their content.</summary>
internal sealed class OverviewLedger(IReadOnlyDictionary<string, long> marks, IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> snapshots, long stored)
    : RollupLedger<OverviewChild>(marks, snapshots, stored)
{
    /// <inheritdoc/>
    protected override bool Same(OverviewChild left, OverviewChild right) => left.SaysWhat(right);
}

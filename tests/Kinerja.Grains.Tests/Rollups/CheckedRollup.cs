using Kinerja.Grains.Rollups;

namespace Kinerja.Grains.Tests.Rollups;

/// <summary>The roll-up of the product, with one of the shortcuts where a run asks for it.</summary>
internal sealed class CheckedRollup(
    CheckedLedger ledger, IRollupPort<Dictionary<string, int>> port, Shortcuts shortcuts, UpwardAnnouncements? upward)
    : Rollup<Dictionary<string, int>>(ledger, port, parallelism: 2, upward)
{
    /// <inheritdoc/>
    protected override Task Claim() => shortcuts.ClaimsNothing ? Task.CompletedTask : base.Claim();
}

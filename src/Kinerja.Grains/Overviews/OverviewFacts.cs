using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>What an overview knows at one moment.</summary>
/// <param name="Version">Version of what the children say.</param>
/// <param name="Sums">The sums over the children.</param>
/// <param name="Children">The children by name; what they say of what was asked for is in memory.</param>
internal sealed record OverviewFacts(long Version, RegionSums Sums, IReadOnlyList<(string Name, OverviewChild Child)> Children);

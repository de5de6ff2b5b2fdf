using Kinerja.Grains.Agencies.Contracts;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>The versions of one year.</summary>
internal sealed record VersionsOfYear
{
    /// <summary>Signed versions, oldest first.</summary>
    public IReadOnlyList<PlanVersionFacts> Signed { get; init; } = [];

    /// <summary>The revision being prepared; null when none is.</summary>
    public OpenRevision? Open { get; init; }
}

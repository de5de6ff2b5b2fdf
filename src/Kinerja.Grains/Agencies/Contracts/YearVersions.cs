namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>The versions of the plan of a year, and how the present plan stands to them.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.year-versions")]
public sealed record YearVersions
{
    /// <summary>Year.</summary>
    [Id(0)] public required int Year { get; init; }

    /// <summary>Signed versions, oldest first.</summary>
    [Id(1)] public required IReadOnlyList<PlanVersionFacts> Versions { get; init; }

    /// <summary>The revision being prepared; null when none is.</summary>
    [Id(2)] public OpenRevision? Open { get; init; }

    /// <summary>Hash of the present plan of the year.</summary>
    [Id(3)] public required string Hash { get; init; }

    /// <summary>Revision of the agency, whose plan a signature is for.</summary>
    [Id(4)] public required long PlanRevision { get; init; }

    /// <summary>True when the year has begun in the agency's zone: changes of its targets want a reason.</summary>
    [Id(5)] public required bool HasBegun { get; init; }

    /// <summary>The version in force; null before the first.</summary>
    public PlanVersionFacts? InForce => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>True when the present plan says something else than the version in force.</summary>
    public bool Differs => InForce is { } version && version.Hash != Hash;

    /// <summary>True when a change of targets wants a reason.</summary>
    public bool WantsReason => HasBegun || Versions.Count > 0;
}

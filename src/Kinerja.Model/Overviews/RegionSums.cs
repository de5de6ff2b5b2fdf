namespace Kinerja.Model.Overviews;

/// <summary>What the overview of a region says upwards: sums over its agencies, however many there are. Its size depends on the indicators alone.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.region-sums")]
public sealed record RegionSums
{
    /// <summary>Nobody.</summary>
    public static RegionSums None { get; } = new();

    /// <summary>Agencies that have a plan for the year.</summary>
    [Id(0)] public int Agencies { get; init; }

    /// <summary>Of these, sample agencies.</summary>
    [Id(1)] public int Samples { get; init; }

    /// <summary>Sum of the revisions below; grows with each change.</summary>
    [Id(2)] public long Revision { get; init; }

    /// <summary>Definitions by id.</summary>
    [Id(3)] public IReadOnlyDictionary<string, SharedDefinition> Definitions { get; init; } = new Dictionary<string, SharedDefinition>();

    /// <summary>Sums by id.</summary>
    [Id(4)] public IReadOnlyDictionary<string, IndicatorSums> Indicators { get; init; } = new Dictionary<string, IndicatorSums>();
}

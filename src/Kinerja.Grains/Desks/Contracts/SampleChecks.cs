namespace Kinerja.Grains.Desks.Contracts;

/// <summary>What was looked at of one submission.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.sample-checks")]
public sealed record SampleChecks
{
    /// <summary>By code of the indicator.</summary>
    [Id(0)] public IReadOnlyDictionary<string, SampleCheck> Checks { get; init; } = new Dictionary<string, SampleCheck>();

    /// <summary>Grows with each change.</summary>
    [Id(1)] public long Revision { get; init; }
}

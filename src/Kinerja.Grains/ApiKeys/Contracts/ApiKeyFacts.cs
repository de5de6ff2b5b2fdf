namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>What a key that works may do.</summary>
/// <param name="Id">Id of the key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Access">What it may do.</param>
/// <param name="Until">When it ends, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.api-key-facts")]
public sealed record ApiKeyFacts([property: Id(0)] string Id, [property: Id(1)] string Name, [property: Id(2)] KeyAccess Access, [property: Id(3)] DateTimeOffset Until);

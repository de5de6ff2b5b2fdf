namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>The keys of an agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.api-keys-view")]
public sealed record ApiKeysView
{
    /// <summary>Keys, those that work first, newest first.</summary>
    [Id(0)] public IReadOnlyList<ApiKeyView> Keys { get; init; } = [];

    /// <summary>Grows by one with each command.</summary>
    [Id(1)] public long Revision { get; init; }
}

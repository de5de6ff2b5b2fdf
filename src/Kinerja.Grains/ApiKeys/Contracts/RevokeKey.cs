using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>Ends a key at once.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.revoke-key")]
public sealed record RevokeKey : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id of the key.</summary>
    [Id(1)] public required string Id { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

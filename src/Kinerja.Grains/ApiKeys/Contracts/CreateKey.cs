using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>Makes an API key. The site makes the secret and shows it once; here only its hash is known.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.create-key")]
public sealed record CreateKey : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id of the key, 12 hexadecimal digits.</summary>
    [Id(1)] public required string Id { get; init; }

    /// <summary>SHA-256 of its secret, 64 hexadecimal digits.</summary>
    [Id(2)] public required string SecretHash { get; init; }

    /// <summary>What it is for, 1–60 characters; no other key that works has the same name.</summary>
    [Id(3)] public required string Name { get; init; }

    /// <summary>What it may do.</summary>
    [Id(4)] public KeyAccess Access { get; init; }

    /// <summary>Days until it expires, 1–365.</summary>
    [Id(5)] public int Days { get; init; }

    /// <inheritdoc/>
    [Id(6)] public required Actor Actor { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.ApiKeys.Contracts;

/// <summary>Makes a key of the same name and access in place of another, which goes on for the overlap and then ends.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.rotate-key")]
public sealed record RotateKey : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id of the key that is replaced.</summary>
    [Id(1)] public required string Id { get; init; }

    /// <summary>Id of the new key, 12 hexadecimal digits.</summary>
    [Id(2)] public required string NewId { get; init; }

    /// <summary>SHA-256 of the secret of the new key, 64 hexadecimal digits.</summary>
    [Id(3)] public required string SecretHash { get; init; }

    /// <summary>Days until the new key expires, 1–365.</summary>
    [Id(4)] public int Days { get; init; }

    /// <summary>Days that the old key goes on, 0–30.</summary>
    [Id(5)] public int OverlapDays { get; init; }

    /// <inheritdoc/>
    [Id(6)] public required Actor Actor { get; init; }
}

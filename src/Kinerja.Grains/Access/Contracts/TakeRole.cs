using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>Takes a role away.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.take-role")]
public sealed record TakeRole : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Account id.</summary>
    [Id(1)] public required string Account { get; init; }

    /// <summary>Name of the person, as shown.</summary>
    [Id(2), Personal] public string Name { get; init; } = "";

    /// <summary>The role.</summary>
    [Id(3)] public required ActorRole Role { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

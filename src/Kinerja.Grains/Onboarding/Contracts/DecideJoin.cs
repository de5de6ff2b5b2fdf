using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Answers a request to join.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.decide-join")]
public sealed record DecideJoin : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Account that asks.</summary>
    [Id(1)] public required string Account { get; init; }

    /// <summary>The role that is given; null declines.</summary>
    [Id(2)] public ActorRole? Role { get; init; }

    /// <summary>Why; 3–500 characters when it is declined.</summary>
    [Id(3)] public string Reason { get; init; } = "";

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

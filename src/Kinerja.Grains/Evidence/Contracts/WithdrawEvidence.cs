using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>Withdraws a piece of evidence while its period is open. That there was one stays, with its hash.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.withdraw-evidence")]
public sealed record WithdrawEvidence : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id.</summary>
    [Id(1)] public required string Id { get; init; }

    /// <summary>Why, at most 500 characters; required once it belonged to a submission.</summary>
    [Id(2)] public string Reason { get; init; } = "";

    /// <inheritdoc/>
    [Id(3)] public required Actor Actor { get; init; }
}

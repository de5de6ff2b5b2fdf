using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>Has a file looked at again that the scanner could not judge.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.rescan-evidence")]
public sealed record RescanEvidence : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id.</summary>
    [Id(1)] public required string Id { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

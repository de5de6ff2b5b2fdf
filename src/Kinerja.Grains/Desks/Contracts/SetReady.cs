using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks.Contracts;

/// <summary>Says that a period is ready, or takes it back.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.set-ready")]
public sealed record SetReady : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The period.</summary>
    [Id(1)] public required Period Period { get; init; }

    /// <summary>False takes it back.</summary>
    [Id(2)] public bool IsReady { get; init; }

    /// <summary>Words to the head, at most 500 characters.</summary>
    [Id(3)] public string? Note { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

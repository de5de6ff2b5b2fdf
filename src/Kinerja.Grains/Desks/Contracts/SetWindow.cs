using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks.Contracts;

/// <summary>Opens a window for a period, or ends it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.set-window")]
public sealed record SetWindow : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The period.</summary>
    [Id(1)] public required Period Period { get; init; }

    /// <summary>The last date, today to a year ahead; null ends the window.</summary>
    [Id(2)] public DateOnly? Until { get; init; }

    /// <summary>Why, 1–500 characters.</summary>
    [Id(3)] public required string Reason { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

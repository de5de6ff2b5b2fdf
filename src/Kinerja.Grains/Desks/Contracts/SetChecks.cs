using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks.Contracts;

/// <summary>Notes what was looked at of a submission. Figures that are not named stay as they are.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.set-checks")]
public sealed record SetChecks : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The period.</summary>
    [Id(1)] public required Period Period { get; init; }

    /// <summary>Number of the submission, 1 upwards.</summary>
    [Id(2)] public required int Submission { get; init; }

    /// <summary>The figures, at most 200.</summary>
    [Id(3)] public required IReadOnlyList<CheckedFigure> Figures { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

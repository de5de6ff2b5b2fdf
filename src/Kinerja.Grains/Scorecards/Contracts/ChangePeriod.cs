using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>Submits, returns, verifies, publishes, unlocks or locks a period.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.change-period")]
public sealed record ChangePeriod : IActed
{
    /// <summary>Operation id, 1–100 characters of the key alphabet.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The period.</summary>
    [Id(1)] public required Period Period { get; init; }

    /// <summary>What is done.</summary>
    [Id(2)] public required PeriodAct Act { get; init; }

    /// <summary>
    /// Why, or a note to the reviewer, at most 500 characters. Required to unlock, to return without comments, and to submit what is incomplete or striking.
    /// </summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>Comments at indicators, for a return; at most 200.</summary>
    [Id(4)] public IReadOnlyList<CellComment> Comments { get; init; } = [];

    /// <summary>Revision of the periods that the caller saw (<see cref="PeriodState.Revision"/>); null accepts any.</summary>
    [Id(5)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(6)] public required Actor Actor { get; init; }
}

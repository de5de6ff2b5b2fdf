using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A submission as it was frozen.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.frozen-submission")]
public sealed record FrozenSubmission
{
    /// <summary>The period.</summary>
    [Id(0)] public required Period Period { get; init; }

    /// <summary>Number of the submission, 1 upwards.</summary>
    [Id(1)] public required int Number { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(2)] public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 over the figures, as computed when they were frozen.</summary>
    [Id(3)] public required string Hash { get; init; }

    /// <summary>True when the stored figures still have that hash.</summary>
    [Id(4)] public required bool IsIntact { get; init; }

    /// <summary>The scorecard of the period with the figures, cards and policy of that moment.</summary>
    [Id(5)] public required ScorecardView View { get; init; }

    /// <summary>Comments with which it was returned; empty when it was not.</summary>
    [Id(6)] public IReadOnlyList<CellComment> Comments { get; init; } = [];

    /// <summary>The evidence that belongs to it; empty when there was none.</summary>
    [Id(7)] public IReadOnlyList<FrozenEvidence> Evidence { get; init; } = [];

    /// <summary>SHA-256 over the list of evidence, as computed when it was frozen; null when there was none.</summary>
    [Id(8)] public string? EvidenceHash { get; init; }

    /// <summary>True when the stored list of evidence still has that hash.</summary>
    [Id(9)] public bool IsEvidenceIntact { get; init; } = true;
}

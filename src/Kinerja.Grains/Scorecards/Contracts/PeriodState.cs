using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>Where a period stands, and how it came there.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.period-state")]
public sealed record PeriodState
{
    /// <summary>The period.</summary>
    [Id(0)] public required Period Period { get; init; }

    /// <summary>Its status.</summary>
    [Id(1)] public required PeriodStatus Status { get; init; }

    /// <summary>Revision of all periods of the agency-year; grows by one with each step of any of them, by two with a submission.</summary>
    [Id(2)] public long Revision { get; init; }

    /// <summary>Number of the submission that is frozen or was last; 0 before the first.</summary>
    [Id(3)] public int Submission { get; init; }

    /// <summary>When the figures were frozen, UTC; null while they are not.</summary>
    [Id(4)] public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>SHA-256 over the frozen figures, 64 hexadecimal digits: the same figures have the same hash. Null while they are not frozen.</summary>
    [Id(5)] public string? Hash { get; init; }

    /// <summary>Steps so far, oldest first.</summary>
    [Id(6)] public IReadOnlyList<PeriodStep> History { get; init; } = [];

    /// <summary>Comments of the last return, while nothing was submitted since.</summary>
    [Id(7)] public IReadOnlyList<CellComment> Comments { get; init; } = [];

    /// <summary>Frozen figures that would be others today; empty while nothing is frozen.</summary>
    [Id(8)] public IReadOnlyList<BasisChange> BasisChanges { get; init; } = [];

    /// <summary>
    /// The later period that keeps the figures of this one closed although it is open itself, because its figures rest on them; null when there is none.
    /// </summary>
    [Id(9)] public Period? ClosedBy { get; init; }

    /// <summary>True when figures of the period may be entered.</summary>
    public bool IsOpen => Status.IsOpen() && ClosedBy is null;

    /// <summary>True when closing dates do not count, because the reviewers have given it back.</summary>
    public bool IsGivenBack => PeriodHistory.IsGivenBack(Status, History);

    /// <summary>The last step; null before the first.</summary>
    public PeriodStep? Last => History.Count > 0 ? History[^1] : null;
}

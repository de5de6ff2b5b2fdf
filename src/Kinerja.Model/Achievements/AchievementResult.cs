using Kinerja.Model.Calculations;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>A realisation held against its target.</summary>
public sealed record AchievementResult
{
    /// <summary>Percent, unrounded, floor applied, never capped: the raw value that is always shown. Without one, the state that stands in its way.</summary>
    public required TypedValue Achievement { get; init; }

    /// <summary>After the cap of the policy, for averages; the same as <see cref="Achievement"/> without a cap.</summary>
    public required TypedValue Capped { get; init; }

    /// <summary>Band of the raw value; null when it is not a number.</summary>
    public Band? Band { get; init; }

    /// <summary>True above <see cref="AchievementCalculator.CheckTargetAbove"/>.</summary>
    public bool CheckTarget { get; init; }

    /// <summary>Target, rule with the numbers put in, floor, cap, band and policy, in order.</summary>
    public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>What other rules give for the same numbers, the one in force first; empty when the realisation or target is not a number.</summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Remarks for the reader.</summary>
    public IReadOnlyList<Text> Notes { get; init; } = [];
}

using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Achievements;

/// <summary>What an achievement depends on, all in the indicator's unit.</summary>
public sealed record AchievementInput
{
    /// <summary>The realisation R, unrounded.</summary>
    public TypedValue Realisation { get; init; }

    /// <summary>The target T.</summary>
    public TypedValue Target { get; init; }

    /// <summary>Confirmed direction; null when nobody has confirmed one.</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>The bounds a–b of a range target.</summary>
    public TargetRange? Range { get; init; }

    /// <summary>The baseline B of the baseline forms.</summary>
    public TypedValue Baseline { get; init; }

    /// <summary>The policy in force.</summary>
    public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;
}

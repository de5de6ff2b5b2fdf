using Kinerja.Model.Achievements;
using Kinerja.Model.Values;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>A figure of a shared indicator: the formula over summed components, held against its target.</summary>
public sealed record FigureInfo
{
    /// <summary>In the indicator's unit, unrounded.</summary>
    public TypedValue Value { get; init; }

    /// <summary>In the indicator's unit.</summary>
    public TypedValue Target { get; init; }

    /// <summary>Raw, percent.</summary>
    public TypedValue Achievement { get; init; }

    /// <summary>Band of the achievement; null without a number.</summary>
    public Band? Band { get; init; }

    /// <summary>The components in the order of the formula.</summary>
    public IReadOnlyList<SumOf> Sums { get; init; } = [];

    /// <summary>Agencies whose figures are summed.</summary>
    public int Reported { get; init; }

    /// <summary>Agencies that should report.</summary>
    public int Expected { get; init; }

    /// <summary>Of those summed, with a target for the shared formula: the achievement is over these.</summary>
    public int WithTarget { get; init; }

    /// <summary>Above this many percent the target itself is to be looked at.</summary>
    public bool CheckTarget => Achievement.AmountOrNull > AchievementCalculator.CheckTargetAbove;
}

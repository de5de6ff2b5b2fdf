using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;

namespace Kinerja.Grains.Scorecards;

/// <summary>What a scorecard knows of one of its children: the plan of the year, or the facts of an indicator-year.</summary>
internal sealed record ScorecardChild
{
    /// <summary>The child that stands for cascade and cards. No indicator can have this code.</summary>
    public const string PlanName = "@plan";

    /// <summary>The plan; null for an indicator-year, and for the plan child while the plan does not cover the year.</summary>
    public YearPlan? Plan { get; init; }

    /// <summary>The facts; null for the plan child.</summary>
    public CellSnapshot? Cell { get; init; }
}

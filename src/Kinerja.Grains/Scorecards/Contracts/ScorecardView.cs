using Kinerja.Model.Achievements;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Grains.Agencies.Contracts;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A scorecard at a moment.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.scorecard-view")]
public sealed record ScorecardView
{
    /// <summary>Profile of the agency.</summary>
    [Id(0)] public required AgencyProfile Profile { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Period.</summary>
    [Id(2)] public required Period Period { get; init; }

    /// <summary>Grows whenever a figure of the scorecard may have changed.</summary>
    [Id(3)] public required long Revision { get; init; }

    /// <summary>Objectives with their key indicators, in document order.</summary>
    [Id(4)] public required IReadOnlyList<ObjectiveView> Objectives { get; init; }

    /// <summary>Goals of the agency with their indicators; they do not count in the average of the key indicators.</summary>
    [Id(5)] public required IReadOnlyList<GoalView> Goals { get; init; }

    /// <summary>Average over the key indicators with its coverage.</summary>
    [Id(6)] public required AverageView Average { get; init; }

    /// <summary>Policy in force.</summary>
    [Id(7)] public required AchievementPolicy Policy { get; init; }

    /// <summary>True when any figure rests on sample data.</summary>
    [Id(8)] public bool HasSampleData { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    [Id(9)] public DateTimeOffset At { get; init; }

    /// <summary>Where the period stands; null where only figures are computed.</summary>
    [Id(10)] public PeriodState? State { get; init; }

    /// <summary>Where all periods of the year stand.</summary>
    [Id(11)] public IReadOnlyDictionary<Period, PeriodStatus> Statuses { get; init; } = new Dictionary<Period, PeriodStatus>();
}

/// <summary>An objective with its indicators.</summary>
/// <param name="Objective">The objective; null for key indicators that belong to none.</param>
/// <param name="Indicators">Its indicators.</param>
/// <param name="Average">Average with coverage.</param>
[GenerateSerializer, Immutable, Alias("kinerja.objective-view")]
public sealed record ObjectiveView(
    [property: Id(0)] Objective? Objective, [property: Id(1)] IReadOnlyList<IndicatorView> Indicators, [property: Id(2)] AverageView Average);

/// <summary>A goal with its indicators.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Indicators">Its indicators.</param>
[GenerateSerializer, Immutable, Alias("kinerja.goal-view")]
public sealed record GoalView([property: Id(0)] Goal Goal, [property: Id(1)] IReadOnlyList<IndicatorView> Indicators);

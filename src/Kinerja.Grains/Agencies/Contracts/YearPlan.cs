using Kinerja.Model.Achievements;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>What a scorecard shows around its figures: the cascade and the cards of one year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.year-plan")]
public sealed record YearPlan
{
    /// <summary>Profile; its revision is <see cref="Revision"/>.</summary>
    [Id(0)] public required AgencyProfile Profile { get; init; }

    /// <summary>Goals.</summary>
    [Id(1)] public required IReadOnlyList<Goal> Goals { get; init; }

    /// <summary>Objectives.</summary>
    [Id(2)] public required IReadOnlyList<Objective> Objectives { get; init; }

    /// <summary>Cards of the indicators of the year, components included, in document order.</summary>
    [Id(3)] public required IReadOnlyList<PlanIndicator> Indicators { get; init; }

    /// <summary>Policy in force.</summary>
    [Id(4)] public required AchievementPolicy Policy { get; init; }

    /// <summary>Revision of the agency at which profile, cascade or cards last changed; targets and decisions are not part of it.</summary>
    [Id(5)] public long Revision { get; init; }

    /// <summary>Shared models adopted for the year, with the links of own indicators.</summary>
    [Id(6)] public IReadOnlyList<YearModel> Models { get; init; } = [];
}

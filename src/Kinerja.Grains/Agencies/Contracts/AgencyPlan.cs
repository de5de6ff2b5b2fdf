using Kinerja.Model.Achievements;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>The plan of an agency as it stands.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-plan")]
public sealed record AgencyPlan
{
    /// <summary>Profile.</summary>
    [Id(0)] public required AgencyProfile Profile { get; init; }

    /// <summary>The plan.</summary>
    [Id(1)] public required Plan Plan { get; init; }

    /// <summary>Decisions by finding id.</summary>
    [Id(2)] public IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>The policy in force.</summary>
    [Id(3)] public required AchievementPolicy Policy { get; init; }

    /// <summary>Revision; give it back with the next change.</summary>
    [Id(4)] public long Revision { get; init; }

    /// <summary>The document it came from; null when none.</summary>
    [Id(5)] public PlanOrigin? Origin { get; init; }

    /// <summary>Cells that still wait to be pushed to their indicator-years; 0 when all is done.</summary>
    [Id(6)] public int Pending { get; init; }
}

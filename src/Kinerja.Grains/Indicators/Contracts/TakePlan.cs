using Kinerja.Grains.Shared;
using Kinerja.Model.Achievements;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>The agency's plan for one indicator-year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.take-plan")]
public sealed record TakePlan
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Revision of the agency's plan that this comes from.</summary>
    [Id(1)] public required long PlanRevision { get; init; }

    /// <summary>The card; null withdraws the indicator from the plan (its realisations and history stay).</summary>
    [Id(2)] public PlanIndicator? Card { get; init; }

    /// <summary>Targets of the year.</summary>
    [Id(3)] public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>For a derived indicator: cell code by folded component name, so that it knows whom to pull.</summary>
    [Id(4)] public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Codes of indicators of this year that read this one (directly or through another).</summary>
    [Id(5)] public IReadOnlyList<string> DependentsThisYear { get; init; } = [];

    /// <summary>Codes of indicators of next year that read this one as last year's figure.</summary>
    [Id(6)] public IReadOnlyList<string> DependentsNextYear { get; init; } = [];

    /// <summary>Policy in force for the year.</summary>
    [Id(7)] public required AchievementPolicy Policy { get; init; }

    /// <summary>The baseline (value of the base year); missing when unknown.</summary>
    [Id(8)] public Model.Values.TypedValue Baseline { get; init; }

    /// <summary>IANA zone of the agency.</summary>
    [Id(9)] public required string TimeZone { get; init; }

    /// <summary>Days until a quarter is due.</summary>
    [Id(10)] public int DueDays { get; init; }

    /// <summary>Why the targets changed, for the history; null when not said.</summary>
    [Id(11)] public string? Reason { get; init; }

    /// <summary>Where the plan came from, for the history: document name and the like.</summary>
    [Id(12)] public string? Origin { get; init; }

    /// <summary>Who.</summary>
    [Id(13)] public required Actor Actor { get; init; }

    /// <summary>Codes of indicators of still later years that read this one through a chain of last years' figures, by year.</summary>
    [Id(14)] public IReadOnlyDictionary<int, IReadOnlyList<string>> DependentsLater { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>True when the application of the document <see cref="Origin"/> is taken back.</summary>
    [Id(15)] public bool IsUndo { get; init; }
}

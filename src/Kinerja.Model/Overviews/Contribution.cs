using Kinerja.Model.Periods;

namespace Kinerja.Model.Overviews;

/// <summary>What the scorecard of an agency and year says to the overview of its region.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.contribution")]
public sealed record Contribution
{
    /// <summary>Name of the agency.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>True for a sample agency.</summary>
    [Id(1)] public bool IsSample { get; init; }

    /// <summary>Revision of the scorecard.</summary>
    [Id(2)] public long Revision { get; init; }

    /// <summary>Where each period stands; one that is absent is open.</summary>
    [Id(3)] public IReadOnlyDictionary<Period, PeriodStatus> Statuses { get; init; } = new Dictionary<Period, PeriodStatus>();

    /// <summary>Definitions of the shared indicators of the models adopted, by id.</summary>
    [Id(4)] public IReadOnlyDictionary<string, SharedDefinition> Definitions { get; init; } = new Dictionary<string, SharedDefinition>();

    /// <summary>What is said by id of the shared indicator; one for each definition.</summary>
    [Id(5)] public IReadOnlyDictionary<string, IndicatorContribution> Indicators { get; init; } = new Dictionary<string, IndicatorContribution>();
}

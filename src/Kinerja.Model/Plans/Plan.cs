namespace Kinerja.Model.Plans;

/// <summary>
/// A plan as read from a document or as kept by an agency: the cascade from vision to activity, indicators and targets.
/// Original texts stay beside the cleaned ones. Lists are in document order.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.plan")]
public sealed record Plan
{
    /// <summary>Title, agency, region and years as the document states them.</summary>
    [Id(0)] public required PlanHeader Header { get; init; }

    /// <summary>Goals: of the region and of the agency.</summary>
    [Id(1)] public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>Objectives (<i>sasaran</i>).</summary>
    [Id(2)] public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Indicators of every level, components included.</summary>
    [Id(3)] public IReadOnlyList<PlanIndicator> Indicators { get; init; } = [];

    /// <summary>Targets by indicator, year and period.</summary>
    [Id(4)] public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>Programmes with their activities.</summary>
    [Id(5)] public IReadOnlyList<Programme> Programmes { get; init; } = [];

    /// <summary>Who signed; personal data, masked by default.</summary>
    [Id(6)] public Signatory? Signatory { get; init; }

    /// <summary>Definitions that held up to a year and hold no longer; see <see cref="PlanYears.In"/>.</summary>
    [Id(7)] public IReadOnlyList<EarlierDefinition> Earlier { get; init; } = [];

    /// <summary>The indicator with a code, or null.</summary>
    public PlanIndicator? Indicator(string code) => Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The targets of an indicator in order of year and period.</summary>
    public IEnumerable<PlanTarget> TargetsOf(string code) =>
        Targets.Where(t => t.Indicator == code).OrderBy(t => t.Year).ThenBy(t => t.Period);
}

namespace Kinerja.Model.Achievements;

/// <summary>
/// How realisation is held against target: declared, versioned per agency and year, printed under every table
/// (domain rules, section 5).
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.achievement-policy")]
public sealed record AchievementPolicy
{
    /// <summary>Version within the agency, 1 upwards.</summary>
    [Id(0)] public int Version { get; init; } = 1;

    /// <summary>The form for lower-is-better indicators.</summary>
    [Id(1)] public LowerIsBetterRule LowerIsBetter { get; init; } = LowerIsBetterRule.TwoTMinusR;

    /// <summary>For targets below zero, higher is better: measure from the baseline, (R − B)/(T − B) × 100, when there is one. Off by default.</summary>
    [Id(2)] public bool BaselineForNegativeTargets { get; init; }

    /// <summary>No achievement is shown below this; percent.</summary>
    [Id(3)] public decimal Floor { get; init; }

    /// <summary>Cap in averages and display: null, 100, 110 or 120 percent. The raw value is always kept and shown.</summary>
    [Id(4)] public decimal? Cap { get; init; }

    /// <summary>The bands, highest first.</summary>
    [Id(5)] public IReadOnlyList<Band> Bands { get; init; } = BandSet.Default;

    /// <summary>The policy of an agency that has declared none.</summary>
    public static AchievementPolicy Default { get; } = new();
}

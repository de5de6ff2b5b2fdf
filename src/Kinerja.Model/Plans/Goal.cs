namespace Kinerja.Model.Plans;

/// <summary>A goal (<i>tujuan</i>).</summary>
[GenerateSerializer, Immutable, Alias("kinerja.goal")]
public sealed record Goal
{
    /// <summary>Stable within the plan, e.g. <c>t-1</c> (agency) or <c>td-1</c> (region).</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>As printed; null when none.</summary>
    [Id(1)] public string? Number { get; init; }

    /// <summary>Cleaned name.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Of the region or of the agency.</summary>
    [Id(3)] public required GoalLevel Level { get; init; }

    /// <summary>Indicators that the document only names under a goal of the region (it carries no figures for them).</summary>
    [Id(4)] public IReadOnlyList<string> NamedIndicators { get; init; } = [];

    /// <summary>Where it stands.</summary>
    [Id(5)] public SourceLocation? Source { get; init; }

    /// <summary>The text as written, when cleaning changed it; else null.</summary>
    [Id(6)] public string? OriginalName { get; init; }
}

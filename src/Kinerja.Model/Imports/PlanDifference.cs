using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>What a re-import would change in an agency's plan.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.plan-difference")]
public sealed record PlanDifference
{
    /// <summary>The new plan with the codes that the agency already uses: this is what would be applied.</summary>
    [Id(0)] public required Plan Plan { get; init; }

    /// <summary>Indicators that the plan does not have yet, components included.</summary>
    [Id(1)] public IReadOnlyList<PlanIndicator> Added { get; init; } = [];

    /// <summary>Indicators that the new document does not have.</summary>
    [Id(2)] public IReadOnlyList<PlanIndicator> Removed { get; init; } = [];

    /// <summary>Indicators whose card changes.</summary>
    [Id(3)] public IReadOnlyList<IndicatorChange> Changed { get; init; } = [];

    /// <summary>Targets that are added, changed or taken away, of indicators that both plans have.</summary>
    [Id(4)] public IReadOnlyList<TargetChange> Targets { get; init; } = [];

    /// <summary>Goals, objectives, programmes and activities that are added, renamed or taken away.</summary>
    [Id(5)] public IReadOnlyList<CascadeChange> Cascade { get; init; } = [];

    /// <summary>Changes in the head of the plan.</summary>
    [Id(6)] public IReadOnlyList<FieldChange> Header { get; init; } = [];

    /// <summary>Indicators of both plans whose card stays as it is.</summary>
    [Id(7)] public int UnchangedIndicators { get; init; }

    /// <summary>Targets of both plans that stay as they are.</summary>
    [Id(8)] public int UnchangedTargets { get; init; }

    /// <summary>True when applying would change nothing.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + Targets.Count + Cascade.Count + Header.Count == 0;
}

using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Models;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>What a command makes of an agency.</summary>
internal sealed record AgencyChange
{
    /// <summary>The plan after it; null when the first import is taken back.</summary>
    public required Plan? Plan { get; init; }

    /// <summary>Decisions after it.</summary>
    public required IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; }

    /// <summary>Where the plan came from.</summary>
    public PlanOrigin? Origin { get; init; }

    /// <summary>Operation id of the plan last applied.</summary>
    public string? Applied { get; init; }

    /// <summary>Adoptions of shared models after it; null leaves them as they are.</summary>
    public IReadOnlyList<ModelAdoption>? Adoptions { get; init; }

    /// <summary>Versions that the adoptions name; null leaves them as they are.</summary>
    public IReadOnlyList<ModelVersion>? ModelVersions { get; init; }

    /// <summary>True when cascade or cards change, which scorecards show.</summary>
    public required bool ChangesCascade { get; init; }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Why; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Name of the document; null for a change by hand.</summary>
    public string? Document { get; init; }

    /// <summary>True when it takes the application of the document back.</summary>
    public bool IsUndo { get; init; }

    /// <summary>Applied imports after it; null leaves them as they are.</summary>
    public IReadOnlyList<StoredApplication>? Applications { get; init; }

    /// <summary>What is kept so that it can be taken back, and the number of its row; null when nothing is.</summary>
    public (int Row, AppliedPlanState State)? Kept { get; init; }
}

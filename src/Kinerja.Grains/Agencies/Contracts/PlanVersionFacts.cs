using Kinerja.Model.Plans.Versions;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>A signed version of the plan of a year, without its content.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.plan-version-facts")]
public sealed record PlanVersionFacts
{
    /// <summary>0 for the one signed first (<i>murni</i>), then 1, 2, … (<i>perubahan</i>).</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>SHA-256 over the content, 64 hexadecimal digits: the same content has the same hash.</summary>
    [Id(1)] public required string Hash { get; init; }

    /// <summary>Number of the document, as written on it.</summary>
    [Id(2)] public required string DocumentNumber { get; init; }

    /// <summary>Date of the document.</summary>
    [Id(3)] public required DateOnly DocumentDate { get; init; }

    /// <summary>Why it was revised; null for the first.</summary>
    [Id(4)] public RevisionReason? Reason { get; init; }

    /// <summary>In words; null when not said.</summary>
    [Id(5)] public string? Note { get; init; }

    /// <summary>Revision of the agency that it is a copy of.</summary>
    [Id(6)] public required long PlanRevision { get; init; }

    /// <summary>Who signed it.</summary>
    [Id(7)] public required string By { get; init; }

    /// <summary>When it was kept, UTC.</summary>
    [Id(8)] public required DateTimeOffset At { get; init; }
}

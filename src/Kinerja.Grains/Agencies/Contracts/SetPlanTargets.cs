using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Changes targets of any indicators of one year in one step: one revision of the plan, one entry in the histories, one thing to undo.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.set-plan-targets")]
public sealed record SetPlanTargets : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>The cells to change, each once; others stay.</summary>
    [Id(2)] public required IReadOnlyList<TargetEdit> Cells { get; init; }

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(3)] public long? ExpectedRevision { get; init; }

    /// <summary>Why; at most 500 characters. Wanted once the year has begun in the agency's zone or a version of it is signed.</summary>
    [Id(4)] public string? Reason { get; init; }

    /// <summary>Who.</summary>
    [Id(5)] public required Actor Actor { get; init; }
}

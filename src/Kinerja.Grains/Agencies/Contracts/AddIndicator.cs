using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Adds an indicator or a component to the plan.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.add-indicator")]
public sealed record AddIndicator : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The card. Its code is one that the plan does not have; places in a document are left empty.</summary>
    [Id(1)] public required PlanIndicator Card { get; init; }

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(2)] public long? ExpectedRevision { get; init; }

    /// <summary>Why; null when not said. At most 500 characters.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>Who.</summary>
    [Id(4)] public required Actor Actor { get; init; }
}

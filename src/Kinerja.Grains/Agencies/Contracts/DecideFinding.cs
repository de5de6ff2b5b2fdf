using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Decides a finding of the plan.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.decide-finding")]
public sealed record DecideFinding : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id of the finding, as the checks give it for the plan at the expected revision.</summary>
    [Id(1)] public required string Finding { get; init; }

    /// <summary>The decision.</summary>
    [Id(2)] public required DecisionKind Kind { get; init; }

    /// <summary>Reason; required for <see cref="DecisionKind.Waive"/> and <see cref="DecisionKind.Correct"/>, at most 500 characters.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>For a correction: what to put in place. Empty otherwise.</summary>
    [Id(4)] public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(5)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(6)] public required Actor Actor { get; init; }
}

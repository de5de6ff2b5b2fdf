using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Replaces the plan of an agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.apply-plan")]
public sealed record ApplyPlan : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Revision the caller saw; null applies over any (first import).</summary>
    [Id(1)] public long? ExpectedRevision { get; init; }

    /// <summary>The plan.</summary>
    [Id(2)] public required Plan Plan { get; init; }

    /// <summary>Decisions taken on the draft's findings, by finding id.</summary>
    [Id(3)] public IReadOnlyDictionary<string, FindingDecision> Decisions { get; init; } = new Dictionary<string, FindingDecision>();

    /// <summary>Id of the import.</summary>
    [Id(4)] public required string Import { get; init; }

    /// <summary>Name of the document.</summary>
    [Id(5)] public required string DocumentName { get; init; }

    /// <summary>Who applies it.</summary>
    [Id(6)] public required Actor Actor { get; init; }

    /// <summary>True to keep what the plan was before, so that applying it can be taken back (<see cref="IPlanApplications"/>).</summary>
    [Id(7)] public bool IsUndoable { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Plans.Versions;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Begins to prepare a revision of the plan of a year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.begin-revision")]
public sealed record BeginRevision : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Why.</summary>
    [Id(2)] public required RevisionReason Reason { get; init; }

    /// <summary>In words, at most 500 characters; required for <see cref="RevisionReason.Other"/>.</summary>
    [Id(3)] public string? Note { get; init; }

    /// <summary>Who.</summary>
    [Id(4)] public required Actor Actor { get; init; }
}

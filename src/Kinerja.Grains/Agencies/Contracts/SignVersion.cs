using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Plans.Versions;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Signs the present plan of a year as its next version. Done by the head of the agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.sign-version")]
public sealed record SignVersion : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Number of the version: how many there are so far. Another one means that somebody else has signed meanwhile.</summary>
    [Id(2)] public required int Number { get; init; }

    /// <summary>Number of the document, 1–100 characters.</summary>
    [Id(3)] public required string DocumentNumber { get; init; }

    /// <summary>Date of the document; not in the future, and from the year before the plan's on.</summary>
    [Id(4)] public required DateOnly DocumentDate { get; init; }

    /// <summary>Why it is revised; required from the second version on.</summary>
    [Id(5)] public RevisionReason? Reason { get; init; }

    /// <summary>In words, at most 500 characters; required for <see cref="RevisionReason.Other"/>.</summary>
    [Id(6)] public string? Note { get; init; }

    /// <summary>Agency revision that was read before signing; null accepts any.</summary>
    [Id(7)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(8)] public required Actor Actor { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Changes how a goal or an objective is worded; null leaves a field as it is.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.update-wording")]
public sealed record UpdateWording : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Whether <see cref="Code"/> is that of a goal or of an objective.</summary>
    [Id(1)] public required CascadeKind Kind { get; init; }

    /// <summary>Its code.</summary>
    [Id(2)] public required string Code { get; init; }

    /// <summary>The wording, at most 1,000 characters; line breaks and runs of blanks count as one blank.</summary>
    [Id(3)] public string? Name { get; init; }

    /// <summary>Number as printed, at most 50 characters; empty takes it away.</summary>
    [Id(4)] public string? Number { get; init; }

    /// <summary>Why; null when not said. At most 500 characters.</summary>
    [Id(5)] public string? Reason { get; init; }

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(6)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(7)] public required Actor Actor { get; init; }
}

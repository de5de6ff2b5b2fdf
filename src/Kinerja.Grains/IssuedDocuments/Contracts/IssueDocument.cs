using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>Issues a document. Done by the head of the agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.issue-document")]
public sealed record IssueDocument : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>What it is: a code of letters, digits and hyphens, e.g. <c>perjanjian-kinerja</c>.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>Year.</summary>
    [Id(2)] public required int Year { get; init; }

    /// <summary>A quarter, or the year.</summary>
    [Id(3)] public required Period Period { get; init; }

    /// <summary>Code of the indicator that it is about; null for others.</summary>
    [Id(4)] public string? Indicator { get; init; }

    /// <summary>Number of the signed version that it is about; null for others.</summary>
    [Id(5)] public int? Version { get; init; }

    /// <summary>SHA-256 of its content, 64 hexadecimal digits.</summary>
    [Id(6)] public required string Hash { get; init; }

    /// <inheritdoc/>
    [Id(7)] public required Actor Actor { get; init; }
}

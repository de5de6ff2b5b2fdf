using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>Keeps by which hashes the files of a document are known, once, when it was issued: a file is told apart from one that was edited also after the data changed. Done by the head of the agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.keep-issued-files")]
public sealed record KeepIssuedFiles : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The random part of its code.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>SHA-256 of each form in each language, 64 hexadecimal digits; at most 16.</summary>
    [Id(2)] public required IReadOnlyList<string> Files { get; init; }

    /// <inheritdoc/>
    [Id(3)] public required Actor Actor { get; init; }
}

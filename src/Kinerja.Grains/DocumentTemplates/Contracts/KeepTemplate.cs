using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.DocumentTemplates.Contracts;

/// <summary>Keeps a version of a template.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.keep-template")]
public sealed record KeepTemplate : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the kind, e.g. <c>perjanjian-kinerja</c>.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>Name of the file.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>The Word file.</summary>
    [Id(3)] public required byte[] Content { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.DocumentTemplates.Contracts;

/// <summary>Takes a version into use.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.use-template")]
public sealed record UseTemplate : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the kind.</summary>
    [Id(1)] public required string Kind { get; init; }

    /// <summary>Id of the version; empty for the form's own shape.</summary>
    [Id(2)] public string Id { get; init; } = "";

    /// <inheritdoc/>
    [Id(3)] public required Actor Actor { get; init; }
}

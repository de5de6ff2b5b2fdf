using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>Adds a link or a text.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.add-evidence")]
public sealed record AddEvidence : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the indicator or component.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>Link or text.</summary>
    [Id(2)] public required EvidenceKind Kind { get; init; }

    /// <summary>Title, at most 150 characters; a link without one is called by its host.</summary>
    [Id(3)] public string Name { get; init; } = "";

    /// <summary>Address of a link: https, at most 1,000 characters.</summary>
    [Id(4)] public string Link { get; init; } = "";

    /// <summary>Words of a text, at most 2,000 characters.</summary>
    [Id(5), Personal] public string Text { get; init; } = "";

    /// <summary>What it says about the figure, at most 500 characters.</summary>
    [Id(6), Personal] public string Note { get; init; } = "";

    /// <inheritdoc/>
    [Id(7)] public required Actor Actor { get; init; }
}

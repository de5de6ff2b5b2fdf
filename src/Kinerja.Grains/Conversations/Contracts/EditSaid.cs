using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Changes one's own words, within half an hour of writing them. What they were stays readable.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.edit-said")]
public sealed record EditSaid : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Number of the entry.</summary>
    [Id(1)] public required long Entry { get; init; }

    /// <summary>1–2,000 characters.</summary>
    [Id(2), Personal] public required string Text { get; init; }

    /// <inheritdoc/>
    [Id(3)] public required Actor Actor { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Writes a note of an agency beside a figure: a new wording in place of the last, which stays readable.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.write-note")]
public sealed record WriteNote : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the indicator or component.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>Which note.</summary>
    [Id(2)] public required NoteKind Kind { get; init; }

    /// <summary>At most 2,000 characters; empty takes the note away.</summary>
    [Id(3), Personal] public required string Text { get; init; }

    /// <summary>Number of the wording that the writer saw, 0 for none; null accepts any.</summary>
    [Id(4)] public long? Expected { get; init; }

    /// <inheritdoc/>
    [Id(5)] public required Actor Actor { get; init; }
}

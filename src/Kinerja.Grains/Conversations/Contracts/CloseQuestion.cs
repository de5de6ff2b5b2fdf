using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Closes a question: nobody waits for an answer any more.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.close-question")]
public sealed record CloseQuestion : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Number of the question.</summary>
    [Id(1)] public required long Question { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

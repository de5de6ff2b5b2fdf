using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Writes a comment, a question or a reply.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.say")]
public sealed record Say : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the indicator or component.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>Comment, question, or answer: a reply to a question.</summary>
    [Id(2)] public CellEventKind Kind { get; init; }

    /// <summary>Number of the first entry of the thread that is replied to; null begins one.</summary>
    [Id(3)] public long? About { get; init; }

    /// <summary>1–2,000 characters.</summary>
    [Id(4), Personal] public required string Text { get; init; }

    /// <summary>Accounts that are mentioned, at most 10; people of the conversation.</summary>
    [Id(5)] public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>True for an answer that closes its question.</summary>
    [Id(6)] public bool Closes { get; init; }

    /// <inheritdoc/>
    [Id(7)] public required Actor Actor { get; init; }
}

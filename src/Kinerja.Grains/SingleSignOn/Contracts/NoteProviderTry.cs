using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.SingleSignOn.Contracts;

/// <summary>Notes that the connection to a provider was tried.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.note-provider-try")]
public sealed record NoteProviderTry : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Address that was asked.</summary>
    [Id(1)] public required string Authority { get; init; }

    /// <summary>How it ended: <c>ok</c>, or the code of what went wrong.</summary>
    [Id(2)] public required string Result { get; init; }

    /// <inheritdoc/>
    [Id(3)] public required Actor Actor { get; init; }
}

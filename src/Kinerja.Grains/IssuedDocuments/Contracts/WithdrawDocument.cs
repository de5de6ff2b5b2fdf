using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>Withdraws a document that was issued. Done by the head of the agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.withdraw-document")]
public sealed record WithdrawDocument : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The random part of its code.</summary>
    [Id(1)] public required string Code { get; init; }

    /// <summary>Why, at most 250 characters. Everybody who has the document reads it.</summary>
    [Id(2)] public required string Reason { get; init; }

    /// <inheritdoc/>
    [Id(3)] public required Actor Actor { get; init; }
}

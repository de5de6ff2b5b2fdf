using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Takes one's own words back, within a day of writing them. That there were some stays, replies too; nobody is shown the words any more.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.withdraw-said")]
public sealed record WithdrawSaid : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Number of the entry.</summary>
    [Id(1)] public required long Entry { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

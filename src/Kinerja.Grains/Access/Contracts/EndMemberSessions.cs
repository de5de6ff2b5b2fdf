using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Access.Contracts;

/// <summary>Signs a member out everywhere: a device was lost, or a person has left.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.end-member-sessions")]
public sealed record EndMemberSessions : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Account id.</summary>
    [Id(1)] public required string Account { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

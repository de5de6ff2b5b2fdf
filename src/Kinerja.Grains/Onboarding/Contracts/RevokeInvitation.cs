using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Takes an invitation back.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.revoke-invitation")]
public sealed record RevokeInvitation : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Hash of its token.</summary>
    [Id(1)] public required string Hash { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

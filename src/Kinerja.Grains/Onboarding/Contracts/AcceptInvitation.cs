using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Accepts an invitation; whoever gives the command gets the role.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.accept-invitation")]
public sealed record AcceptInvitation : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <inheritdoc/>
    [Id(1)] public required Actor Actor { get; init; }
}

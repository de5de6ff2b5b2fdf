using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Asks to join an agency; whoever gives the command wants to join.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.ask-to-join")]
public sealed record AskToJoin : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>What the admin should know, 3–500 characters.</summary>
    [Id(1)] public required string Words { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

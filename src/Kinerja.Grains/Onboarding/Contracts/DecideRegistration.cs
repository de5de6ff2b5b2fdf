using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Approves or declines a registration that waits, or decides a contest for or against whoever contests.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.decide-registration")]
public sealed record DecideRegistration : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Id of the registration.</summary>
    [Id(1)] public required string Registration { get; init; }

    /// <summary>True approves.</summary>
    [Id(2)] public required bool Approve { get; init; }

    /// <summary>Why; 3–500 characters when it is declined or was contested.</summary>
    [Id(3)] public string Reason { get; init; } = "";

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

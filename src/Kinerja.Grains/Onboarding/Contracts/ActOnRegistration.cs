using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>A step of the applicant.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.act-on-registration")]
public sealed record ActOnRegistration : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Which step.</summary>
    [Id(1)] public required RegistrationAct Act { get; init; }

    /// <summary>Evidence of a contest, 20–1000 characters; otherwise ignored.</summary>
    [Id(2)] public string Words { get; init; } = "";

    /// <summary>How to begin; otherwise ignored.</summary>
    [Id(3)] public Beginning Beginning { get; init; }

    /// <inheritdoc/>
    [Id(4)] public required Actor Actor { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Begins a registration for a region.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.start-registration")]
public sealed record StartRegistration : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the region: a province, a kabupaten or a kota.</summary>
    [Id(1)] public required string Region { get; init; }

    /// <inheritdoc/>
    [Id(2)] public required Actor Actor { get; init; }
}

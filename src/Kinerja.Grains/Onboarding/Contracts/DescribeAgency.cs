using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Says which agency is meant.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.describe-agency")]
public sealed record DescribeAgency : IActed
{
    /// <inheritdoc/>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Code of the region; another one than before moves the registration there.</summary>
    [Id(1)] public required string Region { get; init; }

    /// <summary>Official name, 3–200 characters.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Code of its affair, e.g. <c>2.17</c>.</summary>
    [Id(3)] public required string Affair { get; init; }

    /// <summary>Code that stands in the address of its pages.</summary>
    [Id(4)] public required string Code { get; init; }

    /// <summary>What shows that the applicant may speak for it: number and date of a letter, whom to ask; at most 1000 characters, may be empty.</summary>
    [Id(5)] public string Evidence { get; init; } = "";

    /// <inheritdoc/>
    [Id(6)] public required Actor Actor { get; init; }
}

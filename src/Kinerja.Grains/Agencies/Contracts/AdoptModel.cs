using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>
/// Takes a version of a shared model over for some years. Another version of the same model replaces the one in force; links whose shared indicator still means
/// the same stay, the others have to be confirmed anew.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.adopt-model")]
public sealed record AdoptModel : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Key of the model.</summary>
    [Id(1)] public required string Model { get; init; }

    /// <summary>The version, published.</summary>
    [Id(2)] public required int Version { get; init; }

    /// <summary>Years of the plan.</summary>
    [Id(3)] public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(4)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(5)] public required Actor Actor { get; init; }
}

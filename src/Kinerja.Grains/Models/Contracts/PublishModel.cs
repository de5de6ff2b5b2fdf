using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Models.Contracts;

/// <summary>Publishes the draft as the next version.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.publish-model")]
public sealed record PublishModel : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>What changes against the version before, in words; 3–1000 characters.</summary>
    [Id(1)] public required string Change { get; init; }

    /// <summary>Model revision the caller saw; null accepts any.</summary>
    [Id(2)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(3)] public required Actor Actor { get; init; }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Models;

namespace Kinerja.Grains.Models.Contracts;

/// <summary>Keeps a draft of the next version of a model.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.save-model-draft")]
public sealed record SaveModelDraft : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>The content.</summary>
    [Id(1)] public required ModelContent Content { get; init; }

    /// <summary>Model revision the caller saw; null accepts any.</summary>
    [Id(2)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(3)] public required Actor Actor { get; init; }
}

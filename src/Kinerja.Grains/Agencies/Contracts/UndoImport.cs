using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Takes back what applying an import changed in the plan.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.undo-import")]
public sealed record UndoImport : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Revision at which the caller saw what would go back; null takes back over any.</summary>
    [Id(1)] public long? ExpectedRevision { get; init; }

    /// <summary>Id of the import.</summary>
    [Id(2)] public required string Import { get; init; }

    /// <summary>Who.</summary>
    [Id(3)] public required Actor Actor { get; init; }
}

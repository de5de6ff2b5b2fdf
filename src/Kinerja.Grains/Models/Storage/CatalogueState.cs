using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Models.Storage;

/// <summary>The row of the catalogue of shared models.</summary>
internal sealed record CatalogueState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Models, by key.</summary>
    public IReadOnlyList<ModelEntry> Models { get; init; } = [];
}

using System.Text.Json.Serialization;
using Kinerja.Grains.Storage;
using Kinerja.Model.Models;

namespace Kinerja.Grains.Models.Storage;

/// <summary>The row of a shared model.</summary>
internal sealed record ModelState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Published versions, oldest first; none of them ever changes.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyList<ModelVersion>>))]
    public IReadOnlyList<ModelVersion> Versions { get; init; } = [];

    /// <summary>What is being prepared; null when nothing is.</summary>
    public ModelContent? Draft { get; init; }

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}

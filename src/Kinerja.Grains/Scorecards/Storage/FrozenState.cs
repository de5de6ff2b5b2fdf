using System.Text.Json.Serialization;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>The row of frozen figures, named by their hash: written again it is the same, so that it does not matter who else tries to freeze them.</summary>
internal sealed record FrozenState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The plan and the figures.</summary>
    [JsonConverter(typeof(PackedJsonConverter<FrozenFacts>))]
    public FrozenFacts? Facts { get; init; }
}

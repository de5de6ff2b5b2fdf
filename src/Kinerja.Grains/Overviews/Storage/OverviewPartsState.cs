using System.Text.Json.Serialization;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews.Storage;

/// <summary>
/// A row of what all children of a large overview say of some shared indicators. By indicator, not by child: a question about one indicator reads one row, and what an agency
/// changes is of one model, which stands together. It only saves pulls.
/// </summary>
internal sealed record OverviewPartsState : IDerivedRecord
{
    /// <summary>Version of this shape. Raise it when the shape or its meaning changes.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>What it holds.</summary>
    [JsonConverter(typeof(PackedJsonConverter<OverviewParts>))]
    public OverviewParts Parts { get; init; } = new();
}

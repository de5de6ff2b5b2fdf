using System.Text.Json.Serialization;
using Kinerja.Grains.Storage;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Storage;

/// <summary>The content of one version. Written once, before <see cref="VersionsState"/> refers to it, and never changed.</summary>
internal sealed record VersionState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The plan of the year.</summary>
    [JsonConverter(typeof(PackedJsonConverter<Plan>))]
    public Plan Plan { get; init; } = new() { Header = new() };
}

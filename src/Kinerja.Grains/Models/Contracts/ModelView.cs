using Kinerja.Model.Models;

namespace Kinerja.Grains.Models.Contracts;

/// <summary>A shared model as it stands.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.model-view")]
public sealed record ModelView
{
    /// <summary>Key.</summary>
    [Id(0)] public required string Model { get; init; }

    /// <summary>Published versions, oldest first.</summary>
    [Id(1)] public IReadOnlyList<ModelVersion> Versions { get; init; } = [];

    /// <summary>What is being prepared; null when nothing is.</summary>
    [Id(2)] public ModelContent? Draft { get; init; }

    /// <summary>Revision; give it back with the next change.</summary>
    [Id(3)] public long Revision { get; init; }
}

using Kinerja.Model.Models;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>A shared model that an agency has adopted for a year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.year-model")]
public sealed record YearModel
{
    /// <summary>The version as it was published.</summary>
    [Id(0)] public required ModelVersion Version { get; init; }

    /// <summary>Links that persons have confirmed.</summary>
    [Id(1)] public IReadOnlyList<IndicatorLink> Links { get; init; } = [];
}

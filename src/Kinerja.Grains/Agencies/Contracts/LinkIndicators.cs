using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Models;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>Ties own indicators to shared ones in some years, or unties them. A link replaces the one that stood for the same shared indicator.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.link-indicators")]
public sealed record LinkIndicators : IActed
{
    /// <summary>Operation id.</summary>
    [Id(0)] public required string OperationId { get; init; }

    /// <summary>Key of the model, adopted in all of the years.</summary>
    [Id(1)] public required string Model { get; init; }

    /// <summary>Years.</summary>
    [Id(2)] public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Links, with grade and reason.</summary>
    [Id(3)] public IReadOnlyList<IndicatorLink> Links { get; init; } = [];

    /// <summary>Codes of shared indicators that lose their link.</summary>
    [Id(4)] public IReadOnlyList<string> Unlink { get; init; } = [];

    /// <summary>Agency revision the caller saw; null accepts any.</summary>
    [Id(5)] public long? ExpectedRevision { get; init; }

    /// <summary>Who.</summary>
    [Id(6)] public required Actor Actor { get; init; }
}

using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>A child of an overview: a province, a regency, or an agency.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.overview-child-view")]
public sealed record OverviewChildView
{
    /// <summary>Code of the region, or of the agency within its region.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>True for an agency.</summary>
    [Id(1)] public bool IsAgency { get; init; }

    /// <summary>Name of an agency; null for a region, whose name the catalogue of regions knows.</summary>
    [Id(2)] public string? Name { get; init; }

    /// <summary>Agencies in it.</summary>
    [Id(3)] public int Agencies { get; init; }

    /// <summary>Of these, sample agencies.</summary>
    [Id(4)] public int Samples { get; init; }

    /// <summary>Figures by id of the shared indicator; an id that is absent was not adopted there.</summary>
    [Id(5)] public IReadOnlyDictionary<string, ChildFigure> Figures { get; init; } = new Dictionary<string, ChildFigure>();

    /// <summary>Where the period of an agency stands; null for a region.</summary>
    [Id(6)] public PeriodStatus? Status { get; init; }
}

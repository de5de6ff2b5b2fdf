using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>An agency that is not in a sum, and why.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.agency-standing")]
public sealed record AgencyStanding
{
    /// <summary>Code of its region.</summary>
    [Id(0)] public required string Region { get; init; }

    /// <summary>Code of the agency within it.</summary>
    [Id(1)] public required string Agency { get; init; }

    /// <summary>Name.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>True for a sample agency.</summary>
    [Id(3)] public bool IsSample { get; init; }

    /// <summary>Where its period stands.</summary>
    [Id(4)] public PeriodStatus Status { get; init; }

    /// <summary>Its figure as the viewer may see it; null when the agency has not adopted the model.</summary>
    [Id(5)] public ChildFigure? Figure { get; init; }
}

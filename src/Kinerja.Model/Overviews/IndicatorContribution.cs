using Kinerja.Model.Models;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Overviews;

/// <summary>What an agency says about one shared indicator.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-contribution")]
public sealed record IndicatorContribution
{
    /// <summary>Code of the own indicator; null when nothing is tied to the shared one.</summary>
    [Id(0)] public string? Own { get; init; }

    /// <summary>Own name; null without an own indicator.</summary>
    [Id(1)] public string? OwnName { get; init; }

    /// <summary>Grade of the link; null without one.</summary>
    [Id(2)] public LinkGrade? Grade { get; init; }

    /// <summary>Why that grade, in the words of whoever confirmed it.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>True when the figures rest on sample data.</summary>
    [Id(4)] public bool IsSample { get; init; }

    /// <summary>From when on what is absent is late, UTC, by period.</summary>
    [Id(5)] public IReadOnlyDictionary<Period, DateTimeOffset> LateFrom { get; init; } = new Dictionary<Period, DateTimeOffset>();

    /// <summary>Figures as they stand, by period.</summary>
    [Id(6)] public IReadOnlyDictionary<Period, AgencyFigure> Live { get; init; } = new Dictionary<Period, AgencyFigure>();

    /// <summary>Figures as they were frozen at the submission, by period; where there is none the live ones are what is seen.</summary>
    [Id(7)] public IReadOnlyDictionary<Period, AgencyFigure> Frozen { get; init; } = new Dictionary<Period, AgencyFigure>();

    /// <summary>Decimals to show of the own figure.</summary>
    [Id(8)] public int Decimals { get; init; } = 2;
}

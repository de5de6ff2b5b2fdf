using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>An overview at a moment.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.overview-view")]
public sealed record OverviewView
{
    /// <summary>Code of the region.</summary>
    [Id(0)] public required string Region { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Period.</summary>
    [Id(2)] public required Period Period { get; init; }

    /// <summary>Which states of reporting are in it.</summary>
    [Id(3)] public required Visibility Level { get; init; }

    /// <summary>Grows whenever a figure of the overview may have changed.</summary>
    [Id(4)] public required long Revision { get; init; }

    /// <summary>Agencies that have a plan for the year.</summary>
    [Id(5)] public int Agencies { get; init; }

    /// <summary>Of these, sample agencies.</summary>
    [Id(6)] public int Samples { get; init; }

    /// <summary>Shared indicators with the region's figures, by model and its order.</summary>
    [Id(7)] public IReadOnlyList<OverviewIndicator> Indicators { get; init; } = [];

    /// <summary>Children by code.</summary>
    [Id(8)] public IReadOnlyList<OverviewChildView> Children { get; init; } = [];

    /// <summary>When it was computed, UTC.</summary>
    [Id(9)] public DateTimeOffset At { get; init; }

    /// <summary>
    /// The indicator that an id means here: the one of that id, else the one of the same model and code whose meaning has changed; without an id the first. Null when there is none.
    /// </summary>
    /// <param name="indicators">Indicators in their order.</param>
    /// <param name="id">The id.</param>
    public static SharedDefinition? Find(IReadOnlyList<SharedDefinition> indicators, string? id)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        if (id is null)
            return indicators.Count > 0 ? indicators[0] : null;
        return SharedId.TryParse(id, out var asked)
            ? indicators.FirstOrDefault(known => known.Id == asked)
                ?? indicators.Where(known => known.Id.Model == asked.Model && known.Id.Code == asked.Code).MaxBy(known => known.Id.Since)
            : null;
    }
}

using Kinerja.Model.Achievements;
using Kinerja.Model.Calculations;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>All that the pages of a region show, for one shared indicator, year and period.</summary>
public sealed record OverviewSheet
{
    /// <summary>The region.</summary>
    public required Place Region { get; init; }

    /// <summary>Nation, province or regency.</summary>
    public required RegionLevel Level { get; init; }

    /// <summary>The regions above, the nation first.</summary>
    public IReadOnlyList<Place> Ancestors { get; init; } = [];

    /// <summary>What was asked for, with every choice made.</summary>
    public required OverviewQuery Query { get; init; }

    /// <summary>The year shown.</summary>
    public required int Year { get; init; }

    /// <summary>Years that may be chosen, ascending.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Every shared indicator with the region's figure.</summary>
    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];

    /// <summary>The indicator chosen.</summary>
    public required IndicatorInfo Indicator { get; init; }

    /// <summary>The region's figure of the chosen indicator.</summary>
    public required FigureInfo Figure { get; init; }

    /// <summary>From the target to the band, as the policy computes it.</summary>
    public IReadOnlyList<ExplanationStep> AchievementSteps { get; init; } = [];

    /// <summary>The children, in any order.</summary>
    public IReadOnlyList<OverviewRow> Rows { get; init; } = [];

    /// <summary>The children that are regions; on the page of a kabupaten, where none is, its agencies.</summary>
    public IReadOnlyList<OverviewRow> Regions => Level == RegionLevel.Regency ? Rows : [.. Rows.Where(row => !row.IsAgency)];

    /// <summary>Who has not reported, anywhere below.</summary>
    public IReadOnlyList<LateReport> Late { get; init; } = [];

    /// <summary>Whose figures are not summed, anywhere below.</summary>
    public IReadOnlyList<ExcludedReport> Excluded { get; init; } = [];

    /// <summary>Regions that a comparison may name: siblings of this one.</summary>
    public IReadOnlyList<Place> Comparable { get; init; } = [];

    /// <summary>Policy by which achievements of the region are computed.</summary>
    public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>Grows whenever a figure may have changed.</summary>
    public long Revision { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>IANA zone of the region.</summary>
    public string? TimeZone { get; init; }

    /// <summary>True when anything shown is synthetic.</summary>
    public bool HasSample => Region.IsSample || Rows.Any(row => row.HasFigure && row.Place.IsSample);

    /// <summary>True when every figure shown is synthetic.</summary>
    public bool AllSample => Region.IsSample || (HasSample && Rows.Where(row => row.HasFigure).All(row => row.Place.IsSample));

    /// <summary>True when nobody below has adopted the shared indicators.</summary>
    public bool NobodyJoined => Rows.All(row => row.State == RowState.NotJoined);

    /// <summary>True when nobody has a figure yet.</summary>
    public bool NobodyReported => !Rows.Any(row => row.HasFigure);
}

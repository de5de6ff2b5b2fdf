using System.Globalization;
using Kinerja.Model.Models;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>One line of a comparison.</summary>
/// <param name="Code">Code of the indicator or child.</param>
/// <param name="Name">Its name.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Indicator">The indicator that gives unit and decimals.</param>
/// <param name="Left">Its figure on the left; null when it has none there.</param>
/// <param name="Right">Its figure on the right.</param>
public sealed record Compared(string Code, string Name, string Href, IndicatorInfo Indicator, FigureInfo? Left, FigureInfo? Right)
{
    /// <summary>Why the two may not be compared: the series breaks between them.</summary>
    public string? Break { get; init; }

    /// <summary>What it brought to the left sum; for an indicator null, or not joined where nobody has it.</summary>
    public RowState? LeftState { get; init; }

    /// <summary>The same on the right.</summary>
    public RowState? RightState { get; init; }

    /// <summary>Grade of the link on the right side, else on the left.</summary>
    public LinkGrade? Grade { get; init; }

    /// <summary>Synthetic.</summary>
    public bool IsSample { get; init; }

    /// <summary>Right minus left in the indicator's unit; null unless both are numbers on one side of every series break.</summary>
    public decimal? Change => Break is null && Left?.Value.AmountOrNull is { } left && Right?.Value.AmountOrNull is { } right ? right - left : null;

    /// <summary>Right minus left of the achievements, in percentage points.</summary>
    public decimal? AchievementChange => Left?.Achievement.AmountOrNull is { } left && Right?.Achievement.AmountOrNull is { } right ? right - left : null;

    /// <summary>The reason of the first break after one year up to another; null without one. Points are named by their year.</summary>
    public static string? BreakBetween(IReadOnlyList<ChartPoint> series, int after, int upTo) => series
        .FirstOrDefault(point => point.Break is not null
            && int.TryParse(point.Period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > after && year <= upTo)?.Break;
}

using System.Globalization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>
/// Two overviews side by side: two years of one region, the earlier first, or two regions of one year. Changes are of unrounded figures, and never
/// cross a series break.
/// </summary>
public sealed record Comparison
{
    /// <summary>The left side: the earlier year, or this region.</summary>
    public required OverviewSheet Left { get; init; }

    /// <summary>The right side: the later year, or the other region.</summary>
    public required OverviewSheet Right { get; init; }

    /// <summary>True for two years of one region.</summary>
    public required bool IsYears { get; init; }

    /// <summary>What the left column is called.</summary>
    public required string LeftName { get; init; }

    /// <summary>What the right column is called.</summary>
    public required string RightName { get; init; }

    /// <summary>Every shared indicator that either side has.</summary>
    public required IReadOnlyList<Compared> Indicators { get; init; }

    /// <summary>The children in the chosen indicator; empty for two regions.</summary>
    public IReadOnlyList<Compared> Rows { get; init; } = [];

    /// <summary>The chosen indicator over the children that are summed on both sides; null when both sides sum the same children.</summary>
    public SameSet? Same { get; init; }

    /// <summary>The chosen indicator.</summary>
    public Compared Chosen => Indicators.First(row => row.Code == Left.Indicator.Code);

    /// <summary>What a comparison begins with: the year before, else another year, else the first sibling; null when there is nothing to compare with.</summary>
    public static string? Default(OverviewSheet sheet)
    {
        var years = sheet.Years.Where(year => year != sheet.Year).ToList();
        var before = years.Where(year => year < sheet.Year).Select(year => (int?)year).Max() ?? years.Select(year => (int?)year).Min();
        return before?.ToString(CultureInfo.InvariantCulture) ?? (sheet.Comparable.Count > 0 ? sheet.Comparable[0].Code : null);
    }

    /// <summary>Two years of one region, in whatever order they are given.</summary>
    public static Comparison OfYears(OverviewSheet one, OverviewSheet other)
    {
        var (early, late) = one.Year <= other.Year ? (one, other) : (other, one);
        return new()
        {
            Left = early,
            Right = late,
            IsYears = true,
            LeftName = early.Year.ToString(CultureInfo.InvariantCulture),
            RightName = late.Year.ToString(CultureInfo.InvariantCulture),
            Indicators = Pair(early, late, isYears: true),
            Rows = Children(early, late),
            Same = SameSet.Of(early, late),
        };
    }

    /// <summary>Two regions in one year.</summary>
    public static Comparison OfRegions(OverviewSheet here, OverviewSheet there) => new()
    {
        Left = here,
        Right = there,
        IsYears = false,
        LeftName = here.Region.Short,
        RightName = there.Region.Short,
        Indicators = Pair(here, there, isYears: false),
    };

    private static List<Compared> Pair(OverviewSheet left, OverviewSheet right, bool isYears)
    {
        var others = right.Indicators.ToDictionary(row => row.Indicator.Code, StringComparer.Ordinal);
        var rows = left.Indicators.Select(row => Of(row, others.GetValueOrDefault(row.Indicator.Code), row.Indicator)).ToList();
        var known = left.Indicators.Select(row => row.Indicator.Code).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(right.Indicators.Where(row => !known.Contains(row.Indicator.Code)).Select(row => Of(null, row, row.Indicator)));
        return rows;

        Compared Of(IndicatorRow? a, IndicatorRow? b, IndicatorInfo indicator) => new(
            indicator.Code,
            indicator.Name,
            (left.Query with { Indicator = indicator.Code, Compare = null, Sort = null }).Href(left.Region.Code),
            indicator,
            a?.Figure,
            b?.Figure)
        {
            LeftState = a is null ? RowState.NotJoined : null,
            RightState = b is null ? RowState.NotJoined : null,
            Break = isYears ? Compared.BreakBetween(b?.Series ?? a?.Series ?? [], left.Year, right.Year) : null,
        };
    }

    private static List<Compared> Children(OverviewSheet early, OverviewSheet late)
    {
        var before = early.Rows.ToDictionary(row => row.Place.Code, StringComparer.Ordinal);
        var now = late.Rows.ToDictionary(row => row.Place.Code, StringComparer.Ordinal);
        return [.. before.Keys.Union(now.Keys).Select(code =>
        {
            var (a, b) = (before.GetValueOrDefault(code), now.GetValueOrDefault(code));
            var row = b ?? a!;
            return new Compared(code, row.Place.Row, row.Place.Href, late.Indicator, Figure(a), Figure(b))
            {
                IsSample = row.Place.IsSample,
                LeftState = a?.State ?? RowState.NotJoined,
                RightState = b?.State ?? RowState.NotJoined,
                Grade = b?.Grade ?? a?.Grade,
                Break = Compared.BreakBetween(row.Series, early.Year, late.Year),
            };
        })];

        static FigureInfo? Figure(OverviewRow? row) => row is { HasFigure: true } ? row.Figure : null;
    }
}

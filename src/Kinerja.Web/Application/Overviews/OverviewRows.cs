using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Formulas;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Regions;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Application.Overviews;

/// <summary>The children of an overview as rows. Pure: what the grains said, at the moment they said it.</summary>
/// <param name="region">The region of the page.</param>
/// <param name="query">What is shown, with every choice made.</param>
/// <param name="definition">The shared indicator; null where nobody has one.</param>
/// <param name="now">The moment.</param>
internal sealed class OverviewRows(Region region, OverviewQuery query, SharedDefinition? definition, DateTimeOffset now)
{
    private readonly Dictionary<string, (int Row, int Column)> _tiles = TileLayouts.Of(region.Code) is { IsGeographic: true } layout
        ? layout.Tiles.ToDictionary(tile => tile.Region.Code.Value, tile => (tile.Row + 1, tile.Column + 1), StringComparer.Ordinal)
        : [];

    /// <summary>Every region one level below, whether it reports or not, and every agency of the region itself.</summary>
    /// <param name="children">The children that have an agency.</param>
    /// <param name="series">Year figures by code of the child.</param>
    public IReadOnlyList<OverviewRow> All(IReadOnlyList<OverviewChildView> children, Func<bool, string, IReadOnlyList<ChartPoint>> series)
    {
        var known = children.Where(child => !child.IsAgency).ToDictionary(child => child.Code, StringComparer.Ordinal);
        var regions = RegionCatalogue.Of(region.Code)
            .Select(below => Region(below, known.GetValueOrDefault(below.Code.Value), series(false, below.Code.Value)));
        return [.. regions, .. children.Where(child => child.IsAgency).Select(child => Agency(child, series(true, child.Code)))];
    }

    /// <summary>Who is late, longest first.</summary>
    public IReadOnlyList<LateReport> Late(IReadOnlyList<OverviewRow> rows, IReadOnlyList<OverviewChildView> children) =>
    [
        .. Figures(rows, children)
            .Select(pair => (pair.Row, Agencies: pair.Figure.Late, pair.Figure.LateFrom))
            .Where(late => late.Agencies > 0)
            .Select(late => new LateReport(late.Row.Place, late.Agencies, Due(late.LateFrom), Days(late.LateFrom)))
            .OrderByDescending(late => late.DaysLate).ThenBy(late => late.Who.Name, StringComparer.Ordinal),
    ];

    /// <summary>Who is left out of the sum, and why.</summary>
    public IReadOnlyList<ExcludedReport> Excluded(IReadOnlyList<OverviewRow> rows, IReadOnlyList<OverviewChildView> children) =>
        [.. Figures(rows, children).SelectMany(pair => pair.Figure.Coverage is { } coverage ? OfRegion(pair.Row.Place, coverage) : OfAgency(pair.Row, pair.Figure))];

    /// <summary>The figure of sums, as the pages show it.</summary>
    public static FigureInfo Figure(RollupFigure figure) => new()
    {
        Value = figure.Value,
        Target = figure.Target,
        Achievement = figure.Achievement,
        Band = figure.Band,
        Sums = [.. figure.Components.Select(sum => new SumOf(Component(sum.Part), sum.Part.Label, sum.Value))],
        Reported = figure.Coverage.Reported,
        Expected = figure.Coverage.Expected,
        WithTarget = figure.Coverage.WithTarget,
    };

    private OverviewRow Region(Region below, OverviewChildView? child, IReadOnlyList<ChartPoint> series)
    {
        var code = below.Code.Value;
        var figure = FigureOf(child);
        (int Row, int Column)? tile = _tiles.TryGetValue(code, out var at) ? at : null;
        return Row(child, figure, series) with
        {
            Place = new(code, below.Name, Down.Href(code)) { Short = below.ShortName, IsSample = figure?.IsSample ?? child is { Samples: > 0 } },
            ExplainHref = Down.ExplainHref(code),
            TileRow = tile?.Row,
            TileColumn = tile?.Column,
        };
    }

    private OverviewRow Agency(OverviewChildView child, IReadOnlyList<ChartPoint> series)
    {
        var figure = FigureOf(child);
        var year = query.Year!.Value;
        var scorecard = AgencyLinks.Scorecard(region.Code.Value, child.Code, year, query.Period);
        return Row(child, figure, series) with
        {
            Place = new(child.Code, child.Name ?? child.Code, scorecard) { IsSample = child.Samples > 0 || figure is { IsSample: true } },
            ExplainHref = figure?.Own is { } own ? AgencyLinks.Indicator(region.Code.Value, child.Code, year, own, query.Period) : scorecard,
            Status = child.Status,
            IsAgency = true,
        };
    }

    private OverviewRow Row(OverviewChildView? child, ChildFigure? figure, IReadOnlyList<ChartPoint> series) => new()
    {
        Place = null!,
        ExplainHref = "",
        State = State(child, figure),
        Figure = figure is null ? new() : Info(figure),
        Grade = figure?.Grade,
        Reason = figure is null ? null : Reason(figure),
        Due = figure is { Standing: Standing.Absent } ? Due(figure.LateFrom) : null,
        DaysLate = figure is { IsLate: true } ? Days(figure.LateFrom) : null,
        Series = series,
    };

    private ChildFigure? FigureOf(OverviewChildView? child) => definition is null ? null : child?.Figures.GetValueOrDefault(definition.Id.ToString());

    private IEnumerable<(OverviewRow Row, ChildFigure Figure)> Figures(IReadOnlyList<OverviewRow> rows, IReadOnlyList<OverviewChildView> children)
    {
        var known = children.ToDictionary(child => (child.IsAgency, child.Code));
        foreach (var row in rows)
        {
            if (FigureOf(known.GetValueOrDefault((row.IsAgency, row.Place.Code))) is { } figure)
            {
                yield return (row, figure);
            }
        }
    }

    private static RowState State(OverviewChildView? child, ChildFigure? figure) => figure?.Standing switch
    {
        null => RowState.NotJoined,
        Standing.Counted => RowState.Summed,
        Standing.Absent when figure.IsLate => RowState.Late,
        Standing.Absent => RowState.NotDue,
        Standing.NotApplicable => RowState.NotApplicable,
        Standing.NotComputable => RowState.NotComputable,
        Standing.Listed => RowState.Listed,
        Standing.Hidden => RowState.Hidden,

        // Nobody in the region has adopted the model: that is another thing than having adopted it and tied nothing.
        _ => figure.Coverage is { Unlinked: 0 } || child is { Agencies: 0 } ? RowState.NotJoined : RowState.Unlinked,
    };

    private FigureInfo Info(ChildFigure figure)
    {
        var counted = figure.Standing == Standing.Counted;
        return new()
        {
            // What is converted is shown by the shared formula, so that the rows add up to the sum.
            Value = counted ? figure.Shared : figure.Value,
            Target = figure.Target,
            Achievement = figure.Achievement,
            Band = figure.Band is { } band ? definition!.Policy.Bands.FirstOrDefault(known => known.Code == band) : null,
            Sums = [.. definition!.Parts.Zip(figure.Parts, (part, sum) => new SumOf(Component(part), part.Label, TypedValue.Of(sum)))],
            Reported = figure.Reported,
            Expected = figure.Expected,
            WithTarget = figure.WithTarget,
        };
    }

    private static Text? Reason(ChildFigure figure)
    {
        if (figure.Standing != Standing.Counted)
        {
            return RowReason.Of(figure.Why, figure.Reason);
        }

        return figure.Grade == LinkGrade.B && !string.IsNullOrWhiteSpace(figure.Reason) ? new($"dikonversi: {figure.Reason}", $"converted: {figure.Reason}") : null;
    }

    private static IEnumerable<ExcludedReport> OfAgency(OverviewRow row, ChildFigure figure)
    {
        if (row.State is RowState.Listed or RowState.NotComputable or RowState.Hidden or RowState.Unlinked)
        {
            yield return new(row.Place, 1, row.State, row.State == RowState.Listed ? figure.Grade : null, row.Reason);
        }
    }

    private static IEnumerable<ExcludedReport> OfRegion(Place place, RollupCoverage coverage) =>
        from excluded in coverage.Excluded()
        let state = StateOf(excluded.Code)
        where state is not null
        select new ExcludedReport(place, excluded.Count, state.Value, GradeOf(excluded.Code), GradeOf(excluded.Code) is null ? null : ExclusionText.Of(excluded.Code));

    // What does not apply, and who has not joined, wants nobody's attention here; the coverage counts them.
    private static RowState? StateOf(string code) => code switch
    {
        ExclusionCodes.GradeC or ExclusionCodes.GradeD => RowState.Listed,
        ExclusionCodes.NotComputable => RowState.NotComputable,
        ExclusionCodes.NotVisible => RowState.Hidden,
        ExclusionCodes.NotLinked => RowState.Unlinked,
        _ => null,
    };

    private static LinkGrade? GradeOf(string code) => code switch
    {
        ExclusionCodes.GradeC => LinkGrade.C,
        ExclusionCodes.GradeD => LinkGrade.D,
        _ => null,
    };

    // A figure is late from the midnight after the day on which it was due.
    private DateOnly? Due(DateTimeOffset? lateFrom) => lateFrom is { } from && from > DateTimeOffset.MinValue ? region.Zone.LocalDate(from.AddTicks(-1)) : null;

    private int? Days(DateTimeOffset? lateFrom) => lateFrom is { } from && from <= now ? (int)(now - from).TotalDays + 1 : null;

    // What the page below shows: the same choices, without order and comparison of this one.
    private OverviewQuery Down => query with { Sort = null, Compare = null, ByIndicator = false, Unread = [] };

    private static ComponentRef Component(SharedPart part) => new(part.Name, part.Label, part.YearOffset);
}

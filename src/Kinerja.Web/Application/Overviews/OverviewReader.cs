using Kinerja.Grains.Access;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Calculations;
using Kinerja.Model.Formulas;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;
using Kinerja.Web.Access;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Application.Overviews;

/// <summary>Reads overviews for the pages: one view for what is shown, and the views of the other years for their lines. Writes nothing.</summary>
public sealed class OverviewReader(IGrainFactory grains, AccessRules rules, TimeProvider time)
{
    /// <summary>What the pages of a region show.</summary>
    /// <param name="region">The region.</param>
    /// <param name="asked">What the address asks for.</param>
    /// <param name="explain">True for the explanation: with the steps, and with whom the figures may be shown to.</param>
    public async Task<OverviewSheet> Read(Region region, OverviewQuery asked, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(region);
        ArgumentNullException.ThrowIfNull(asked);
        asked = asked.Within(Widest(region, asked));
        var views = await Views(region, asked);
        var years = new OverviewYears(views, asked);
        var year = asked.Year ?? years.Latest(asked.Indicator) ?? time.GetUtcNow().Year;
        var main = Whole(views, year, asked) ?? await Get(region, year, Page(asked.Period, asked)) ?? Nothing(region, year, asked);
        var chosen = Chosen(main, asked.Indicator);
        var definition = chosen?.Definition;
        years = new(await Aligned(region, views, asked, definition), asked);
        var query = Settle(asked, year, definition);
        var rows = new OverviewRows(region, query, definition, main.At);
        var decimals = definition?.Indicator.Decimals ?? 0;
        var children = rows.All(main.Children, Series);
        var explanation = explain && definition is not null ? await Explain(region, year, query, definition) : null;
        if (explanation is { } known)
        {
            children = [.. children.Select(row => row with { Seen = known.Seen(row) })];
        }

        return new()
        {
            Region = Place(region, query) with { IsSample = main.Agencies > 0 && main.Samples == main.Agencies },
            Level = region.Code.Level,
            Ancestors = Above(region, query),
            Query = query,
            Year = year,
            Years = [.. years.Years.Append(year).Distinct().Order()],
            Indicators = [.. main.Indicators.Select(i => new IndicatorRow(Info(i.Definition), OverviewRows.Figure(i.Figure), years.Of(i.Definition.Id, i.Definition.Indicator.Decimals)))],
            Indicator = definition is null ? IndicatorInfo.None : Info(definition),
            Figure = chosen is null ? new() : OverviewRows.Figure(chosen.Figure),
            AchievementSteps = explanation?.Steps ?? [],
            Rows = children,
            Late = rows.Late(children, main.Children),
            Excluded = rows.Excluded(children, main.Children),
            Comparable = [.. Siblings(region).Select(sibling => Place(sibling, query))],
            Policy = definition?.Policy ?? Model.Achievements.AchievementPolicy.Default,
            Revision = main.Revision,
            At = main.At,
            TimeZone = region.Zone.Id,
        };

        IReadOnlyList<ChartPoint> Series(bool isAgency, string child) => definition is null ? [] : years.Of(definition.Id, decimals, isAgency, child);
    }

    /// <summary>The comparison that the address asks for; null when it asks for none, or for what there is not.</summary>
    public async Task<Comparison?> Compare(OverviewSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (!sheet.Indicator.IsKnown || RegionCatalogue.Find(RegionCode.Parse(sheet.Region.Code)) is not { } region)
        {
            return null;
        }

        if (sheet.Query.CompareYear is { } year && year != sheet.Year)
        {
            return Comparison.OfYears(sheet, await Read(region, sheet.Query with { Year = year, Compare = null, Sort = null }));
        }

        return sheet.Query.CompareRegion is { } other && other != region.Code && RegionCatalogue.Find(other) is { } there
            ? Comparison.OfRegions(sheet, await Read(there, sheet.Query with { Compare = null, Sort = null }))
            : null;
    }

    // Two regions are compared by what may be seen of both.
    private Visibility Widest(Region region, OverviewQuery asked)
    {
        var here = rules.Widest(region.Code);
        return asked.CompareRegion is { } other && RegionCatalogue.Find(other) is not null && rules.Widest(other) is var there && there > here ? there : here;
    }

    /// <summary>The year figures of every year of the region.</summary>
    private async Task<IReadOnlyList<OverviewView>> Views(Region region, OverviewQuery asked)
    {
        var years = await grains.RegionYears(region.Code).Get();
        var views = await Task.WhenAll(years.Select(year => Get(region, year, IsWhole(asked, year) ? Page(Period.Year, asked) : new(Period.Year, asked.Audience, asked.Indicator))));
        return [.. views.OfType<OverviewView>()];
    }

    private static OverviewIndicator? Chosen(OverviewView view, string? indicator) => OverviewYears.Find(view, indicator) ?? OverviewYears.Find(view, null);

    /// <summary>The same with the children's figures of what the page shows: where nothing was chosen, the first indicator of one year need not be that of another.</summary>
    private async Task<IReadOnlyList<OverviewView>> Aligned(Region region, IReadOnlyList<OverviewView> views, OverviewQuery asked, SharedDefinition? shown)
    {
        if (shown?.Id.ToString() is not { } id || id == asked.Indicator)
        {
            return views;
        }

        var aligned = await Task.WhenAll(views.Select(async view => !IsWhole(asked, view.Year) || OverviewYears.Find(view, id) == Chosen(view, asked.Indicator)
            ? view
            : await Get(region, view.Year, Page(Period.Year, asked with { Indicator = id })) ?? view));
        return aligned;
    }

    // What is chosen, and where nothing is, the first: of the children a page shows the figures of one indicator.
    private static OverviewQuestion Page(Period period, OverviewQuery asked) => new(period, asked.Audience, asked.Indicator, OverviewScope.Page);

    // Lines of years need one indicator, unless the table of all indicators shows them all; the year that is shown needs them all, too.
    private static bool IsWhole(OverviewQuery asked, int year) => asked.Indicator is null || asked.ByIndicator || asked.Compare is not null || IsShown(asked, year);

    private static bool IsShown(OverviewQuery asked, int year) => asked.Period == Period.Year && asked.Year == year;

    /// <summary>The view of the page among those that were read for the lines; null when it is of a quarter, or was read for one indicator only.</summary>
    private static OverviewView? Whole(IReadOnlyList<OverviewView> views, int year, OverviewQuery asked) =>
        asked.Period == Period.Year && IsWhole(asked, year) ? views.FirstOrDefault(view => view.Year == year) : null;

    private async Task<OverviewView?> Get(Region region, int year, OverviewQuestion question)
    {
        var overview = grains.Overview(new OverviewKey(region.Code, year));
        var answer = await overview.Get(question);
        return answer.IsOk || question.Indicator is null ? answer.Value : (await overview.Get(question with { Indicator = null })).Value;
    }

    private async Task<Explained?> Explain(Region region, int year, OverviewQuery query, SharedDefinition definition)
    {
        var id = definition.Id.ToString();
        var answers = await Task.WhenAll(VisibilityExtensions.Levels.Where(level => level >= query.Widest).Select(level =>
            grains.Overview(new OverviewKey(region.Code, year)).Explain(new(query.Period, level, id))));
        var own = answers.Select(answer => answer.Value).FirstOrDefault(answer => answer?.Level == query.Audience);
        return own is null ? null : new(id, own, [.. answers.Select(answer => answer.Value).OfType<OverviewExplanation>()]);
    }

    private static OverviewQuery Settle(OverviewQuery asked, int year, SharedDefinition? definition)
    {
        var id = definition?.Id.ToString();
        return asked with
        {
            Year = year,
            Indicator = id,
            Unread = asked.Indicator is not null && id != asked.Indicator && id is not null ? [.. asked.Unread, "indikator"] : asked.Unread,
        };
    }

    private static IndicatorInfo Info(SharedDefinition definition) => new(definition.Id.ToString(), definition.Indicator.Name)
    {
        Unit = definition.Indicator.Unit,
        Decimals = definition.Indicator.Decimals,
        Polarity = definition.Indicator.Polarity,
        Formula = FormulaParser.Parse(definition.Indicator.FormulaText).Formula,
        Affair = definition.Affair,
        Model = definition.ModelName,
        Version = definition.Version,
    };

    private OverviewView Nothing(Region region, int year, OverviewQuery asked) =>
        new() { Region = region.Code.Value, Year = year, Period = asked.Period, Level = asked.Audience, Revision = 0, At = time.GetUtcNow() };

    private static Place Place(Region region, OverviewQuery query) =>
        new(region.Code.Value, region.Name, (query with { Sort = null, Compare = null, ByIndicator = false, Unread = [] }).Href(region.Code.Value)) { Short = region.ShortName };

    private static List<Place> Above(Region region, OverviewQuery query)
    {
        var above = new List<Place>();
        for (var code = region.Code.Parent; code is not null; code = code.Parent)
        {
            above.Insert(0, Place(RegionCatalogue.Find(code)!, query));
        }

        return above;
    }

    private static IEnumerable<Region> Siblings(Region region) => region.Code.Parent is { } parent ? RegionCatalogue.Of(parent).Where(other => other.Code != region.Code) : [];

    // How the figure came about, and at which level each child stops to be hidden.
    private sealed record Explained(string Id, OverviewExplanation Own, IReadOnlyList<OverviewExplanation> Levels)
    {
        public IReadOnlyList<ExplanationStep> Steps => [.. Own.Steps.Where(step => step.Kind is not ("formula" or "component" or "substitution"))];

        public Visibility? Seen(OverviewRow row) => Levels.OrderByDescending(answer => answer.Level)
            .FirstOrDefault(answer => Shows(answer.Children.FirstOrDefault(child => child.IsAgency == row.IsAgency && child.Code == row.Place.Code)))?.Level;

        // Everything that was reported there may be seen at this level.
        private bool Shows(OverviewChildView? child) => child?.Figures.GetValueOrDefault(Id) is { } figure
            && figure.Standing is Standing.Counted or Standing.Listed or Standing.NotComputable && figure.Coverage is not { Hidden: > 0 };
    }
}

using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Layout;

namespace Kinerja.Web.Components.Pages.Scorecards;

/// <summary>The year figures of every indicator over all years of the plan, from the scorecards. Warm scorecards answer without touching storage.</summary>
internal static class SeriesReader
{
    /// <summary>Points by indicator code, years ascending.</summary>
    public static async Task<ILookup<string, ChartPoint>> Read(IGrainFactory grains, AgencyProfile profile, string? note)
    {
        var agency = AgencyKey.Parse($"{profile.Region}{KeyText.Separator}{profile.Agency}");
        var cards = await Task.WhenAll(profile.Years.Select(year => grains.Scorecard(new ScorecardKey(agency, year)).Get(Period.Year)));
        var rows =
            from card in cards
            where card.IsOk
            from view in Rows(card.Value!)
            select (view.Card.Code, Point: Point(profile, card.Value!.Year, view, card.Value.Year == profile.Years[0] ? note : null));
        return rows.ToLookup(row => row.Code, row => row.Point);
    }

    /// <summary>All rows of a scorecard, objectives first.</summary>
    public static IEnumerable<IndicatorView> Rows(ScorecardView card) =>
        card.Objectives.SelectMany(o => o.Indicators).Concat(card.Goals.SelectMany(g => g.Indicators));

    private static ChartPoint Point(AgencyProfile profile, int year, IndicatorView view, string? note) =>
        new(year.ToString(CultureInfo.InvariantCulture), view.Realisation, view.Target)
        {
            Decimals = view.Card.Decimals,
            Note = note,
            Href = AgencyLinks.Indicator(profile.Region, profile.Agency, year, view.Card.Code),
        };
}

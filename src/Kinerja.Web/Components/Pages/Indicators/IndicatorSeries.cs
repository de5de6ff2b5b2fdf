using System.Globalization;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Layout;

namespace Kinerja.Web.Components.Pages.Indicators;

/// <summary>The year figures of one indicator over all years of the plan; components too, which no scorecard shows.</summary>
internal static class IndicatorSeries
{
    public static async Task<IReadOnlyList<ChartPoint>> Read(
        IGrainFactory grains, AgencyProfile profile, PlanIndicator card, int current, (int Year, string Word)? note)
    {
        var agency = AgencyKey.Parse($"{profile.Region}{KeyText.Separator}{profile.Agency}");
        IReadOnlyList<int> years = profile.Years.Count > 0 ? profile.Years : [current];
        var figures = await Task.WhenAll(years.Select(year => grains.IndicatorYear(new IndicatorYearKey(agency, card.Code, year)).GetFigure(Period.Year)));
        return
        [
            .. years.Zip(figures, (year, figure) => new ChartPoint(
                year.ToString(CultureInfo.InvariantCulture), figure.Value?.Result.Realisation ?? default, figure.Value?.Target ?? default)
            {
                Decimals = card.Decimals,
                Note = note?.Year == year ? note.Value.Word : null,
                Href = figure.IsOk ? AgencyLinks.Indicator(profile.Region, profile.Agency, year, card.Code) : null,
            }),
        ];
    }
}

using System.Globalization;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Pages.Overviews;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Application.Overviews;

/// <summary>The overviews of a region over the years, for lines of years. Pure.</summary>
/// <param name="views">The views that there are, years ascending.</param>
/// <param name="query">For the addresses of the points.</param>
internal sealed class OverviewYears(IReadOnlyList<OverviewView> views, OverviewQuery query)
{
    /// <summary>Years that hold an agency, ascending.</summary>
    public IReadOnlyList<int> Years { get; } = [.. views.Where(view => view.Agencies > 0).Select(view => view.Year).Order()];

    /// <summary>The latest year in which somebody has reported, else the latest that holds an agency; null when no year does.</summary>
    public int? Latest(string? indicator)
    {
        var reported = views.Where(view => Find(view, indicator) is { Figure.Coverage.Reported: > 0 }).Select(view => (int?)view.Year).Max();
        return reported ?? (Years.Count > 0 ? Years[^1] : null);
    }

    /// <summary>The region's own figures of an indicator.</summary>
    public IReadOnlyList<ChartPoint> Of(SharedId id, int decimals) => Points(id, decimals, (_, known) => known.Figure.Value);

    /// <summary>A child's figures of an indicator.</summary>
    public IReadOnlyList<ChartPoint> Of(SharedId id, int decimals, bool isAgency, string child) => Points(id, decimals, (view, known) =>
        view.Children.FirstOrDefault(c => c.IsAgency == isAgency && c.Code == child)?.Figures.GetValueOrDefault(known.Definition.Id.ToString()) is { } figure
            ? figure.Standing == Standing.Counted ? figure.Shared : figure.Value
            : TypedValue.Missing);

    /// <summary>The indicator of a view: by its id, else the one of the same model and code whose meaning has changed in between.</summary>
    public static OverviewIndicator? Find(OverviewView view, string? id) =>
        OverviewView.Find([.. view.Indicators.Select(known => known.Definition)], id) is { } definition ? view.Indicators.First(known => ReferenceEquals(known.Definition, definition)) : null;

    // A line never crosses a change of meaning.
    private List<ChartPoint> Points(SharedId id, int decimals, Func<OverviewView, OverviewIndicator, TypedValue> value)
    {
        var points = new List<ChartPoint>();
        int? since = null;
        foreach (var year in Years)
        {
            var view = views.First(v => v.Year == year);
            var known = Find(view, id.ToString());
            var turned = known is not null && since is not null && known.Definition.Id.Since != since;
            points.Add(new(year.ToString(CultureInfo.InvariantCulture), known is null ? TypedValue.Missing : value(view, known), known?.Figure.Target ?? default)
            {
                Decimals = decimals,
                Break = turned ? Meaning(known!.Definition) : null,
                Href = (query with { Indicator = known?.Definition.Id.ToString() ?? id.ToString(), Year = year }).ExplainHref(view.Region),
            });
            since = known?.Definition.Id.Since ?? since;
        }

        return points;
    }

    private static string Meaning(SharedDefinition definition) => Languages.IsEnglish
        ? string.Create(CultureInfo.InvariantCulture, $"definition changed in version {definition.Id.Since}")
        : string.Create(CultureInfo.InvariantCulture, $"definisi berubah pada versi {definition.Id.Since}");
}

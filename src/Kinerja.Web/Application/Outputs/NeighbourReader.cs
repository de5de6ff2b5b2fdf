using Kinerja.Documents.Outputs.Building;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;

namespace Kinerja.Web.Application.Outputs;

/// <summary>
/// Figures of the region and the province for the shared indicators that own ones are tied to. Published figures alone, whoever asks: so the document is the same for everybody.
/// </summary>
internal sealed class NeighbourReader(IGrainFactory grains)
{
    /// <summary>The figures of a year; grades A and B, which mean the same.</summary>
    public async Task<IReadOnlyList<OutputNeighbour>> Read(AgencyKey key, int year)
    {
        ArgumentNullException.ThrowIfNull(key);
        if ((await grains.Agency(key).GetModels(year)).Value is not { Models: { Count: > 0 } models })
        {
            return [];
        }

        var links = models.SelectMany(m => m.Links.Where(l => l.Grade is LinkGrade.A or LinkGrade.B).Select(l => (m.Version.Model, Link: l))).ToList();
        List<RegionCode> regions = key.Region.Parent is { Level: not RegionLevel.Nation } province ? [key.Region, province] : [key.Region];
        var views = links.Count == 0 ? [] : await Task.WhenAll(regions.Select(r => grains.Overview(new(r, year)).Get(new(Period.Year, Visibility.Published))));
        return [.. from link in links
                   from view in views.Where(v => v.IsOk).Select(v => v.Value!)
                   let found = Find(view, link.Model, link.Link.Shared)
                   where found is { Figure.Value.IsNumber: true }
                   select new OutputNeighbour(
                       link.Link.Own, RegionCatalogue.Find(RegionCode.Parse(view.Region))?.Name ?? view.Region, found.Definition.Indicator.Name, found.Figure.Value,
                       found.Figure.Coverage.Reported, found.Figure.Coverage.Expected)];
    }

    private static OverviewIndicator? Find(OverviewView view, string model, string code) =>
        view.Indicators.FirstOrDefault(i => i.Definition.Id.Model == model && i.Definition.Indicator.Code == code);
}

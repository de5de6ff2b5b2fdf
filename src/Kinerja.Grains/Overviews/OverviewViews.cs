using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>An overview from what is known of its children, at a moment.</summary>
internal static class OverviewViews
{
    /// <summary>The view.</summary>
    /// <param name="key">The overview.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="sums">The sums over the children.</param>
    /// <param name="children">The children by name.</param>
    /// <param name="figures">Figures computed before.</param>
    /// <param name="revision">Revision.</param>
    /// <param name="now">The moment.</param>
    public static OverviewView View(
        OverviewKey key,
        OverviewQuestion question,
        RegionSums sums,
        IReadOnlyList<(string Name, OverviewChild Child)> children,
        OverviewFigures figures,
        long revision,
        DateTimeOffset now) => new()
    {
        Region = key.Region.Value,
        Year = key.Year,
        Period = question.Period,
        Level = question.Level,
        Revision = revision,
        Agencies = sums.Agencies,
        Samples = sums.Samples,
        Indicators = [.. Ordered(sums).Select(d => new OverviewIndicator(d, figures.Figure("", d, sums.Indicators[d.Id.ToString()], sums.Agencies, question, now)))],
        Children = [.. children.Where(c => c.Child.Sums.Agencies > 0).Select(c => Child(c.Name, c.Child, question, sums, figures, now))],
        At = now,
    };

    /// <summary>The view with one indicator only.</summary>
    public static OverviewView Only(OverviewView view, string indicator) => view with
    {
        Indicators = [.. view.Indicators.Where(i => i.Definition.Id.ToString() == indicator)],
        Children = [.. view.Children.Select(c => c with { Figures = c.Figures.Where(f => f.Key == indicator).ToDictionary() })],
    };

    private static IEnumerable<SharedDefinition> Ordered(RegionSums sums) =>
        sums.Definitions.Values.OrderBy(d => d.Id.Model, StringComparer.Ordinal).ThenBy(d => d.Order).ThenBy(d => d.Id.Code, StringComparer.Ordinal).ThenBy(d => d.Id.Since);

    private static OverviewChildView Child(string name, OverviewChild child, OverviewQuestion question, RegionSums sums, OverviewFigures figures, DateTimeOffset now) => new()
    {
        Code = AgencyKey.TryParse(name, out var agency) ? agency.Code : name,
        IsAgency = child.Agency is not null,
        Name = child.Agency?.Name,
        Agencies = child.Sums.Agencies,
        Samples = child.Sums.Samples,
        Status = child.Agency is { } said ? said.Statuses.GetValueOrDefault(question.Period) : null,
        Figures = child.Agency is { } own
            ? own.Indicators.Keys.Select(id => (Id: id, Figure: OverviewFigures.Agency(own, id, question, now))).Where(f => f.Figure is not null)
                .ToDictionary(f => f.Id, f => f.Figure!, StringComparer.Ordinal)
            : child.Sums.Indicators.ToDictionary(
                i => i.Key, i => figures.Region(name, sums.Definitions[i.Key], i.Value, child.Sums.Agencies, question, now), StringComparer.Ordinal),
    };
}

using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>Parts of a view, from what is known of the children, at a moment. What they give was computed before where nothing has changed.</summary>
internal static class OverviewViews
{
    /// <summary>Definitions by model and its order.</summary>
    public static IReadOnlyList<SharedDefinition> Ordered(RegionSums sums) =>
        [.. sums.Definitions.Values.OrderBy(d => d.Id.Model, StringComparer.Ordinal).ThenBy(d => d.Order).ThenBy(d => d.Id.Code, StringComparer.Ordinal).ThenBy(d => d.Id.Since)];

    /// <summary>The region's own figures of some indicators.</summary>
    public static IReadOnlyList<OverviewIndicator> Own(IReadOnlyList<SharedDefinition> definitions, RegionSums sums, OverviewFigures figures, OverviewQuestion question, DateTimeOffset now) =>
        [.. definitions.Select(d => new OverviewIndicator(d, figures.Figure("", d, sums.Indicators[d.Id.ToString()], sums.Agencies, question, now)))];

    /// <summary>The children that have an agency, with their figures of some indicators.</summary>
    /// <param name="children">The children by name; what they say of these indicators is in memory.</param>
    /// <param name="ids">Ids; null for all.</param>
    /// <param name="sums">The sums over the children.</param>
    /// <param name="figures">Figures computed before.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<OverviewChildView> Children(
        IReadOnlyList<(string Name, OverviewChild Child)> children, IReadOnlyList<string>? ids, RegionSums sums, OverviewFigures figures, OverviewQuestion question, DateTimeOffset now) =>
        [.. children.Where(c => c.Child.Sums.Agencies > 0).Select(c => Child(c.Name, c.Child, ids, sums, figures, question, now))];

    private static OverviewChildView Child(
        string name, OverviewChild child, IReadOnlyList<string>? ids, RegionSums sums, OverviewFigures figures, OverviewQuestion question, DateTimeOffset now) => new()
    {
        Code = AgencyKey.TryParse(name, out var agency) ? agency.Code : name,
        IsAgency = child.Agency is not null,
        Name = child.Agency?.Name,
        Agencies = child.Sums.Agencies,
        Samples = child.Sums.Samples,
        Status = child.Agency is { } said ? said.Statuses.GetValueOrDefault(question.Period) : null,
        Figures = (ids is null ? child.Ids : ids.Where(id => child.Definition(id) is not null))
            .Select(id => (Id: id, Figure: child.Agency is { } own
                ? OverviewFigures.Agency(own, id, question, now)
                : figures.Region(name, sums.Definitions[id], child.Sums.Indicators[id], child.Sums.Agencies, question, now)))
            .Where(f => f.Figure is not null).ToDictionary(f => f.Id, f => f.Figure!, StringComparer.Ordinal),
    };
}

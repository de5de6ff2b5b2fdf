using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;

namespace Kinerja.Web.Api.Overviews;

/// <summary>An overview as the API shows it. Typed values as everywhere; counts are of agencies.</summary>
internal sealed record OverviewModel(
    string Region,
    string Name,
    int Year,
    string Period,
    string Level,
    long Revision,
    DateTimeOffset At,
    int Agencies,
    int SampleAgencies,
    OverviewModel.CoverageModel Coverage,
    IReadOnlyList<SharedIndicatorModel> Indicators,
    IReadOnlyList<OverviewChildModel> Children)
{
    public static OverviewModel Of(OverviewView view, string language) => new(
        view.Region,
        NameOf(view.Region),
        view.Year,
        view.Period.Code(),
        view.Level.Code(),
        view.Revision,
        view.At,
        view.Agencies,
        view.Samples,
        new(
            view.Indicators.Sum(i => i.Figure.Coverage.Reported),
            view.Indicators.Sum(i => i.Figure.Coverage.Expected),
            [.. view.Children.SelectMany(Late)],
            [.. view.Children.SelectMany(c => Excluded(c, language))]),
        [.. view.Indicators.Select(i => SharedIndicatorModel.Of(i.Definition, i.Figure, language))],
        [.. view.Children.Select(c => OverviewChildModel.Of(c, view.Indicators, language))]);

    /// <summary>The name of a region; its code when the catalogue does not know it.</summary>
    public static string NameOf(string region) => RegionCode.TryParse(region, out var code) ? RegionCatalogue.Find(code)?.Name ?? region : region;

    private static IEnumerable<LateModel> Late(OverviewChildView child) =>
        from figure in child.Figures
        where figure.Value.Late > 0
        select new LateModel(child.IsAgency ? null : child.Code, child.IsAgency ? child.Code : null, child.Name ?? NameOf(child.Code), figure.Key, figure.Value.Late, figure.Value.LateFrom);

    private static IEnumerable<ExcludedModel> Excluded(OverviewChildView child, string language)
    {
        if (child.Figures.Count == 0)
        {
            return [Model(null, ExclusionCodes.NotJoined, null, child.Agencies)];
        }

        return child.Figures.SelectMany(figure => figure.Value.Coverage is { } coverage
            ? coverage.Excluded().Select(c => Model(figure.Key, c.Code, null, c.Count))
            : figure.Value.Why is { } why ? [Model(figure.Key, why, figure.Value.Reason, 1)] : (IEnumerable<ExcludedModel>)[]);

        ExcludedModel Model(string? indicator, string code, string? reason, int count) => new(
            child.IsAgency ? null : child.Code, child.IsAgency ? child.Code : null, child.Name ?? NameOf(child.Code), indicator, code, ExclusionText.Of(code).In(language), reason, count);
    }

    internal sealed record CoverageModel(int Reported, int Expected, IReadOnlyList<LateModel> Late, IReadOnlyList<ExcludedModel> Excluded);

    internal sealed record LateModel(string? Region, string? Agency, string Name, string Indicator, int Count, DateTimeOffset? LateFrom);

    internal sealed record ExcludedModel(string? Region, string? Agency, string Name, string? Indicator, string Code, string Message, string? Reason, int Count);
}

using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Overviews;

/// <summary>A child of an overview: a region or an agency.</summary>
internal sealed record OverviewChildModel(
    string? Region,
    string? Agency,
    string Name,
    int Agencies,
    int SampleAgencies,
    PeriodStatus? Status,
    IReadOnlyList<OverviewChildModel.FigureModel> Indicators)
{
    public static OverviewChildModel Of(OverviewChildView child, IReadOnlyList<OverviewIndicator> indicators, string language) => new(
        child.IsAgency ? null : child.Code,
        child.IsAgency ? child.Code : null,
        child.Name ?? OverviewModel.NameOf(child.Code),
        child.Agencies,
        child.Samples,
        child.Status,
        [.. indicators.Where(i => child.Figures.ContainsKey(i.Definition.Id.ToString()))
            .Select(i => FigureModel.Of(i.Definition, child.Figures[i.Definition.Id.ToString()], language))]);

    internal sealed record FigureModel(
        string Code,
        Standing Standing,
        TypedValue Value,
        TypedValue Shared,
        TypedValue Target,
        TypedValue Achievement,
        string? Band,
        IReadOnlyDictionary<string, decimal> Components,
        LinkGrade? Grade,
        string? Reason,
        string? Excluded,
        string? ExcludedMessage,
        string? Own,
        string? OwnName,
        bool Late,
        DateTimeOffset? LateFrom,
        bool SampleData,
        RollupCoverage? Coverage)
    {
        public static FigureModel Of(SharedDefinition definition, ChildFigure figure, string language) => new(
            definition.Id.ToString(),
            figure.Standing,
            figure.Value,
            figure.Shared,
            figure.Target,
            figure.Achievement,
            figure.Band,
            definition.Parts.Zip(figure.Parts).ToDictionary(p => SharedIndicatorModel.Label(p.First), p => p.Second),
            figure.Grade,
            figure.Reason,
            figure.Why,
            figure.Why is { } why ? ExclusionText.Of(why).In(language) : null,
            figure.Own,
            figure.OwnName,
            figure.IsLate,
            figure.LateFrom,
            figure.IsSample,
            figure.Coverage);
    }
}

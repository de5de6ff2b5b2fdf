using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Overviews;

/// <summary>How a figure of an overview came about.</summary>
internal sealed record OverviewExplanationModel(
    string Region,
    string Name,
    int Year,
    string Period,
    string Level,
    long Revision,
    SharedIndicatorModel Indicator,
    IReadOnlyList<OverviewExplanationModel.StepModel> Steps,
    IReadOnlyList<OverviewChildModel> Children)
{
    public static OverviewExplanationModel Of(OverviewExplanation explanation, string language) => new(
        explanation.Region,
        OverviewModel.NameOf(explanation.Region),
        explanation.Year,
        explanation.Period.Code(),
        explanation.Level.Code(),
        explanation.Revision,
        SharedIndicatorModel.Of(explanation.Definition, explanation.Figure, language),
        [.. explanation.Steps.Select(s => new StepModel(s.Kind, s.Label.In(language), s.Expression?.In(language), s.Result))],
        [.. explanation.Children.Select(c => OverviewChildModel.Of(c, [new(explanation.Definition, explanation.Figure)], language))]);

    internal sealed record StepModel(string Kind, string Label, string? Expression, TypedValue? Result);
}

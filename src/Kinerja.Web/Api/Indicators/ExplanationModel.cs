using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Api.Scorecards;

namespace Kinerja.Web.Api.Indicators;

/// <summary>A figure with its way, as the API shows it.</summary>
internal sealed record ExplanationModel(
    string Code,
    string Name,
    int Year,
    string Period,
    long Revision,
    TypedValue Target,
    TypedValue Realisation,
    TypedValue Achievement,
    ScorecardModel.BandModel? Band,
    bool Provisional,
    bool SampleData,
    CalculationModel.ExplanationPart Explanation,
    IReadOnlyList<CalculationModel.AlternativePart> Alternatives,
    IReadOnlyList<InputSnapshot> Inputs)
{
    public static ExplanationModel Of(IndicatorFigure figure, string language) => new(
        figure.Cell.Code,
        figure.Cell.Card?.Name ?? figure.Cell.Code,
        figure.Cell.Year,
        figure.Period.Code(),
        figure.Cell.Revision,
        figure.Target,
        figure.Result.Realisation,
        figure.Result.Achievement,
        ScorecardModel.BandModel.Of(figure.Result.Band, language),
        figure.Result.Provisional,
        figure.Cell.HasSampleData,
        CalculationModel.ExplanationPart.Of(figure.Result.Explanation, language),
        CalculationModel.AlternativePart.Of(figure.Result, language),
        figure.Cell.Inputs);
}

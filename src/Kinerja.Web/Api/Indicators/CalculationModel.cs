using Kinerja.Model.Calculations;
using Kinerja.Model.Values;
using Kinerja.Web.Api.Scorecards;

namespace Kinerja.Web.Api.Indicators;

/// <summary>The result of a calculation as the API shows it, in one language.</summary>
internal sealed record CalculationModel(
    TypedValue Realisation,
    RunningFigure? Running,
    TypedValue Achievement,
    TypedValue Capped,
    ScorecardModel.BandModel? Band,
    bool CheckTarget,
    bool Provisional,
    CalculationModel.ExplanationPart Explanation,
    IReadOnlyList<CalculationModel.AlternativePart> Alternatives,
    IReadOnlyList<string> Notes)
{
    public static CalculationModel Of(CalculationResult result, string language) => new(
        result.Realisation,
        result.Running,
        result.Achievement,
        result.Capped,
        ScorecardModel.BandModel.Of(result.Band, language),
        result.CheckTarget,
        result.Provisional,
        ExplanationPart.Of(result.Explanation, language),
        AlternativePart.Of(result, language),
        [.. result.Notes.Select(n => n.In(language))]);

    internal sealed record StepPart(string Kind, string Label, string? Expression, TypedValue? Result);

    internal sealed record ExplanationPart(string? FormulaText, string? Canonical, int PolicyVersion, IReadOnlyList<StepPart> Steps)
    {
        public static ExplanationPart Of(Explanation explanation, string language) => new(
            explanation.FormulaText,
            explanation.Canonical,
            explanation.PolicyVersion,
            [.. explanation.Steps.Select(s => new StepPart(s.Kind, s.Label.In(language), s.Expression?.In(language), s.Result))]);
    }

    internal sealed record AlternativePart(
        string Rule, string Label, string? Expression, TypedValue Achievement, ScorecardModel.BandModel? Band, bool IsUsed)
    {
        public static IReadOnlyList<AlternativePart> Of(CalculationResult result, string language) =>
        [
            .. result.Alternatives.Select(a => new AlternativePart(
                a.Rule, a.Label.In(language), a.Expression?.In(language), a.Achievement, ScorecardModel.BandModel.Of(a.Band, language), a.IsUsed)),
        ];
    }
}

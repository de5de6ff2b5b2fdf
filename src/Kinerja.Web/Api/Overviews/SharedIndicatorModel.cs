using Kinerja.Model.Indicators;
using Kinerja.Model.Overviews;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Overviews;

/// <summary>A shared indicator with the figure of a region.</summary>
internal sealed record SharedIndicatorModel(
    string Code,
    string Model,
    string ModelName,
    string? Affair,
    string Name,
    string? Unit,
    int Decimals,
    string FormulaText,
    Polarity Polarity,
    int PolicyVersion,
    IReadOnlyDictionary<string, TypedValue> Components,
    TypedValue Value,
    TypedValue Target,
    TypedValue Comparable,
    TypedValue Achievement,
    SharedIndicatorModel.BandModel? Band,
    bool CheckTarget,
    IReadOnlyDictionary<string, int> Bands,
    RollupCoverage Coverage)
{
    public static SharedIndicatorModel Of(SharedDefinition definition, RollupFigure figure, string language) => new(
        definition.Id.ToString(),
        definition.Id.Model,
        definition.ModelName,
        definition.Affair,
        definition.Indicator.Name,
        definition.Indicator.Unit,
        definition.Indicator.Decimals,
        definition.Indicator.FormulaText,
        definition.Indicator.Polarity,
        definition.Policy.Version,
        figure.Components.ToDictionary(c => Label(c.Part), c => c.Value),
        figure.Value,
        figure.Target,
        figure.Comparable,
        figure.Achievement,
        figure.Band is { } band ? new(band.Code, band.Label.In(language)) : null,
        figure.CheckTarget,
        figure.Bands,
        figure.Coverage);

    /// <summary>The name of a component, with its year when that is the one before.</summary>
    public static string Label(SharedPart part) => part.YearOffset == 0 ? part.Label : $"{part.Label} (N-1)";

    internal sealed record BandModel(string Code, string Label);
}

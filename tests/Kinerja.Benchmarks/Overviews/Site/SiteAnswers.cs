using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Questions;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Application;

namespace Kinerja.Benchmarks.Overviews.Site;

/// <summary>The questions as the product answers them: by the calls of grains that its pages and API make.</summary>
internal sealed class SiteAnswers(IGrainFactory grains) : IAnswers
{
    private static readonly Actor Operator = new("operator", "Operator", Role: ActorRole.Operator);

    /// <inheritdoc/>
    public Task<OverviewAnswer> Overview(string region, string? indicator) => Answer(region, new(Period.Year, Visibility.All, indicator));

    /// <inheritdoc/>
    public Task<OverviewAnswer> Page(string region, string indicator) => Answer(region, new(Period.Year, Visibility.All, indicator, OverviewScope.Page));

    /// <inheritdoc/>
    public async Task<ScorecardAnswer> Scorecard(string region, string agency)
    {
        var key = new ScorecardKey(new AgencyKey(RegionCode.Parse(region), agency), BenchmarkSize.Year);
        var view = Required(await grains.Scorecard(key).Get(Period.Year));
        return new(agency, [.. view.Objectives.SelectMany(o => o.Indicators).Select(i =>
            new ScorecardLine(i.Card.Code, i.Card.Name, i.Target.AmountOrNull, i.Realisation.AmountOrNull, i.Achievement.AmountOrNull))]);
    }

    /// <inheritdoc/>
    public async Task Accept(WriteRequest request)
    {
        var key = new IndicatorYearKey(new AgencyKey(RegionCode.Parse(request.Region), request.Agency), request.Component, BenchmarkSize.Year);
        Required(await grains.IndicatorYear(key).Report(new ReportRealisation
        {
            OperationId = request.Operation, Values = [new(Period.Tw4, TypedValue.Of(request.Value))], Actor = Operator,
        }));
    }

    private async Task<OverviewAnswer> Answer(string region, OverviewQuestion question)
    {
        var key = new OverviewKey(RegionCode.Parse(region), BenchmarkSize.Year);
        var view = Required(await grains.Overview(key).Get(question));
        return new(
            region,
            [.. view.Indicators.Select(i => Line(i.Definition.Id.ToString(), i.Figure)).Where(l => l.HasContent)],
            [.. view.Children.Select(c => new ChildLine(c.Code, [.. c.Figures.Select(f => Line(f.Key, f.Value)).Where(l => l.HasContent)])).Where(c => c.Figures.Count > 0)]);
    }

    private static FigureLine Line(string indicator, RollupFigure figure) => new()
    {
        Indicator = indicator,
        Counted = figure.Coverage.Reported,
        Converted = figure.Coverage.Converted,
        Late = figure.Coverage.Late,
        Numerator = figure.Coverage.Reported > 0 ? figure.Components[0].Value.Amount : 0,
        Denominator = figure.Coverage.Reported > 0 ? figure.Components[1].Value.Amount : 0,
        Value = figure.Value.AmountOrNull,
        WithTarget = figure.Coverage.WithTarget,
        Target = figure.Target.AmountOrNull,
    };

    private static FigureLine Line(string indicator, ChildFigure figure) => new()
    {
        Indicator = indicator,
        Counted = figure.Reported,
        Converted = figure.Coverage?.Converted ?? (figure is { Standing: Standing.Counted, Grade: LinkGrade.B } ? 1 : 0),
        Late = figure.Late,
        Numerator = figure.Parts.Count > 0 ? figure.Parts[0] : 0,
        Denominator = figure.Parts.Count > 0 ? figure.Parts[1] : 0,
        Value = figure.Shared.AmountOrNull,
        WithTarget = figure.Coverage?.WithTarget ?? 0,
        Target = figure.Coverage is null ? null : figure.Target.AmountOrNull,
    };

    private static T Required<T>(Outcome<T> outcome) =>
        outcome.IsOk ? outcome.Value : throw new InvalidOperationException($"{outcome.Problem.Code}: {outcome.Problem.Message.En}");
}

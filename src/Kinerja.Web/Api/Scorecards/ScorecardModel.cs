using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Api.Submissions;

namespace Kinerja.Web.Api.Scorecards;

/// <summary>A scorecard as the API shows it.</summary>
internal sealed record ScorecardModel(
    string Agency,
    string Region,
    string Name,
    int Year,
    string Period,
    long Revision,
    bool SampleData,
    int PolicyVersion,
    IReadOnlyList<ScorecardModel.ObjectiveModel> Objectives,
    IReadOnlyList<ScorecardModel.ObjectiveModel> Goals,
    TypedValue Average,
    ScorecardModel.BandModel? AverageBand,
    ScorecardModel.CoverageModel Coverage,
    PeriodStatus? Status,
    IReadOnlyDictionary<string, PeriodStatus> Statuses,
    PeriodModel? State)
{
    public static ScorecardModel Of(ScorecardView view, string language) => new(
        view.Profile.Agency,
        view.Profile.Region,
        view.Profile.Name,
        view.Year,
        view.Period.Code(),
        view.Revision,
        view.HasSampleData,
        view.Policy.Version,
        [.. view.Objectives.Select(o => new ObjectiveModel(
            o.Objective?.Code,
            o.Objective?.Name,
            [.. o.Indicators.Select(i => IndicatorModel.Of(i, view.Period, language))],
            o.Average.Value,
            BandModel.Of(o.Average.Band, language),
            new(o.Average.Computable, o.Average.Total)))],
        [.. view.Goals.Select(g => new ObjectiveModel(
            g.Goal.Code, g.Goal.Name, [.. g.Indicators.Select(i => IndicatorModel.Of(i, view.Period, language))], null, null, null))],
        view.Average.Value,
        BandModel.Of(view.Average.Band, language),
        new(view.Average.Computable, view.Average.Total),
        view.State?.Status,
        view.Statuses.ToDictionary(s => s.Key.Code(), s => s.Value),
        view.State is null ? null : PeriodModel.Of(view.State, language));

    internal sealed record ObjectiveModel(
        string? Code, string? Name, IReadOnlyList<IndicatorModel> Indicators, TypedValue? Average, BandModel? AverageBand, CoverageModel? Coverage);

    internal sealed record CoverageModel(int Computable, int Total);

    internal sealed record BandModel(string Code, string Label)
    {
        public static BandModel? Of(Band? band, string language) => band is null ? null : new(band.Code, band.Label.In(language));
    }

    internal sealed record IndicatorModel(
        string Code,
        string? Number,
        string Name,
        string? Unit,
        int Decimals,
        string? FormulaText,
        Polarity? Polarity,
        TypedValue Target,
        TypedValue Realisation,
        TypedValue Achievement,
        BandModel? Band,
        bool CheckTarget,
        bool Provisional,
        IReadOnlyDictionary<string, TypedValue> Quarters,
        string State,
        bool Direct,
        bool SampleData,
        long Revision)
    {
        public static IndicatorModel Of(IndicatorView view, Period period, string language) => new(
            view.Card.Code,
            view.Card.Number,
            view.Card.Name,
            view.Card.Unit,
            view.Card.Decimals,
            view.Card.FormulaText,
            view.Card.Polarity,
            view.Target,
            view.Realisation,
            view.Achievement,
            BandModel.Of(view.Band, language),
            view.CheckTarget,
            view.Provisional,
            PeriodExtensions.Quarters.ToDictionary(q => q.Code(), q => view.Realisations.GetValueOrDefault(q)),
            TypedValueJsonConverter.Name(view.Realisation.State),
            view.IsDirect,
            view.IsSample,
            view.Revision);
    }
}

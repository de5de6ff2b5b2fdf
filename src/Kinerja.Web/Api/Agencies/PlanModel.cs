using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Agencies;

/// <summary>A plan as the API shows it: lists side by side, keyed by code. The signatory is left out.</summary>
internal sealed record PlanModel
{
    public required DocumentModel Document { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    public required IReadOnlyList<Objective> Objectives { get; init; }

    public required IReadOnlyList<IndicatorModel> Indicators { get; init; }

    public required IReadOnlyList<TargetModel> Targets { get; init; }

    public required IReadOnlyList<ProgrammeModel> Programmes { get; init; }

    public static PlanModel Of(Plan plan)
    {
        var header = plan.Header;
        return new PlanModel
        {
            Document = new(
                header.Title, header.Agency, header.Region, header.Years, header.BaseYear, header.Vision, [.. header.Missions.Select(m => new MissionModel(m.Number, m.Text))]),
            Goals = plan.Goals,
            Objectives = plan.Objectives,
            Indicators = [.. plan.Indicators.Select(i => IndicatorModel.Of(i, plan))],
            Targets = [.. plan.Targets.Select(t => new TargetModel(t.Indicator, t.Year, t.Period.Code(), t.Value, t.Text, t.IsBase, t.Source))],
            Programmes = [.. plan.Programmes.Select(p => new ProgrammeModel(
                p.Code, p.Name, p.Objective, [.. p.Activities.Select(a => new ActivityModel(a.Code, a.Name, a.Indicator, a.Source))], p.Source))],
        };
    }

    internal sealed record DocumentModel(
        string? Title,
        string? Agency,
        string? Region,
        IReadOnlyList<int> Years,
        int? BaseYear,
        string? Vision,
        IReadOnlyList<MissionModel> Missions);

    internal sealed record MissionModel(string? Number, string Text);

    internal sealed record TargetModel(string Indicator, int Year, string Period, TypedValue Value, string Text, bool IsBase, SourceLocation? Source);

    internal sealed record ProgrammeModel(
        string Code, string Name, string? Objective, IReadOnlyList<ActivityModel> Activities, SourceLocation? Source);

    internal sealed record ActivityModel(string Code, string Name, string? Indicator, SourceLocation? Source);

    internal sealed record IndicatorModel(
        string Code,
        string? Number,
        string Name,
        string? OtherName,
        IndicatorLevel Level,
        string? Objective,
        string? Goal,
        string? FormulaText,
        string? Unit,
        string? UnitText,
        int Decimals,
        Polarity? Polarity,
        Polarity? ProposedPolarity,
        Accumulation Accumulation,
        string? DataSource,
        string? Owner,
        string? EvidenceWanted,
        int? FirstYear,
        int? LastYear,
        SourceLocation? Source,
        IReadOnlyList<SourceLocation> Sources)
    {
        public static IndicatorModel Of(PlanIndicator card, Plan plan) => new(
            card.Code,
            card.Number,
            card.Name,
            card.OtherName,
            card.Level,
            card.Objective is { } code ? plan.Objectives.FirstOrDefault(o => o.Code == code)?.Name ?? code : null,
            card.Goal is { } goal ? plan.Goals.FirstOrDefault(g => g.Code == goal)?.Name ?? goal : null,
            card.FormulaText,
            card.Unit,
            card.UnitText,
            card.Decimals,
            card.Polarity,
            card.ProposedPolarity,
            card.Accumulation,
            card.DataSource,
            card.Owner,
            card.EvidenceWanted,
            card.FirstYear,
            card.LastYear,
            card.Sources.Count > 0 ? card.Sources[0] : null,
            card.Sources);
    }
}

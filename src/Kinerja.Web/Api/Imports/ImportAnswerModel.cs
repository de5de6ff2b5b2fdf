using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;
using Kinerja.Model.Plans;
using Kinerja.Web.Api.Agencies;
using Kinerja.Web.Application.Imports;

namespace Kinerja.Web.Api.Imports;

/// <summary>A draft as the API shows it. Who signed is not in it: personal data stays in the document.</summary>
internal sealed record ImportAnswerModel
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? AppliedTo { get; init; }

    public required PlanModel.DocumentModel Document { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    public required IReadOnlyList<Objective> Objectives { get; init; }

    public required IReadOnlyList<PlanModel.IndicatorModel> Indicators { get; init; }

    public required IReadOnlyList<PlanModel.TargetModel> Targets { get; init; }

    public required IReadOnlyList<PlanModel.ProgrammeModel> Programmes { get; init; }

    public required IReadOnlyList<FindingModel> Findings { get; init; }

    public required IReadOnlyList<QuestionModel> Questions { get; init; }

    public required IReadOnlyList<NotUnderstoodModel> NotUnderstood { get; init; }

    public required IReadOnlyList<string> Remarks { get; init; }

    public required IReadOnlyList<string> LeftOut { get; init; }

    public static ImportAnswerModel Of(ImportView view, string language)
    {
        var plan = PlanModel.Of(view.Draft.Plan);
        return new ImportAnswerModel
        {
            Id = view.Record.Id,
            Name = view.Record.Name,
            AppliedTo = view.Record.AppliedTo,
            Document = plan.Document,
            Goals = plan.Goals,
            Objectives = plan.Objectives,
            Indicators = plan.Indicators,
            Targets = plan.Targets,
            Programmes = plan.Programmes,
            Findings = [.. view.Draft.Findings.Select(f => FindingModel.Of(f, language, decision: null))],
            Questions = [.. view.Draft.Questions.Select(q => QuestionModel.Of(q, view.Record.Answers, language))],
            NotUnderstood = [.. view.Draft.NotUnderstood.Select(n => new NotUnderstoodModel(n.Text, n.Source, n.Reason.In(language)))],
            Remarks = [.. view.Draft.Remarks.Select(r => r.In(language))],
            LeftOut = [.. view.Draft.LeftOut.Select(r => r.In(language))],
        };
    }

    internal sealed record NotUnderstoodModel(string Text, SourceLocation Source, string Reason);

    internal sealed record QuestionModel(
        string Id,
        QuestionKind Kind,
        IReadOnlyList<string> Indicators,
        IReadOnlyList<int> Years,
        string Message,
        IReadOnlyList<OptionModel> Options,
        string? Proposed,
        bool Required,
        string? Original,
        SourceLocation? Source,
        ImportAnswer? Answer,
        ImportColumns? Columns)
    {
        public static QuestionModel Of(ImportQuestion question, IReadOnlyList<ImportAnswer> answers, string language) => new(
            question.Id,
            question.Kind,
            question.Indicators,
            question.Years,
            question.Message.In(language),
            [.. question.Options.Select(o => new OptionModel(o.Code, o.Label.In(language), o.WantsText))],
            question.Proposed,
            question.Required,
            question.Original,
            question.Source,
            answers.LastOrDefault(a => a.Question == question.Id),
            question.Columns);
    }

    internal sealed record OptionModel(string Code, string Label, bool WantsText);
}

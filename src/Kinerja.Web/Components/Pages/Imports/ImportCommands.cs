using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application.Imports;
using Kinerja.Web.Components.Pages.Findings;
using Kinerja.Web.Components.Pages.Imports.Columns;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>Carries out the forms of the review: answers, decisions, applying.</summary>
public sealed class ImportCommands(ImportService imports, PlanImports plans, IStringLocalizer<ImportWords> words, IStringLocalizer<FindingWords> findingWords)
{
    private static readonly Dictionary<string, FindingDecision?> _noDecisions = [];

    /// <summary>Answers the questions of one kind that were sent.</summary>
    public Task<ImportDone?> Answer(ImportContext context)
    {
        var kind = context.Form[QuestionFields.Kind];
        var answers = kind switch
        {
            nameof(QuestionKind.DashReason) => AnswerFormReader.Dashes(context, words),
            nameof(QuestionKind.Columns) => ColumnAnswers.Read(context),
            _ => AnswerFormReader.Choices(context, kind),
        };
        return context.Errors.Count > 0 ? Task.FromResult<ImportDone?>(null) : Send(context, answers, $"#tanya-{kind}");
    }

    /// <summary>Confirms every proposal that nobody answered.</summary>
    public Task<ImportDone?> ConfirmProposals(ImportContext context)
    {
        var known = context.View.Record.Answers.Select(a => a.Question).ToHashSet(StringComparer.Ordinal);
        return Send(context, [.. context.View.Draft.Questions.Where(q => q.Proposed is not null && !known.Contains(q.Id)).Select(q => new ImportAnswer(q.Id, q.Proposed!))], "#pertanyaan");
    }

    /// <summary>Forgets what was said about the columns of earlier documents.</summary>
    public async Task<ImportDone?> Forget(ImportContext context)
    {
        var forgotten = await imports.Forget(context.Agency, context.Form[ColumnFields.Forget], context.Actor, context.Form.Command(ColumnFields.Forget));
        if (forgotten.IsOk)
        {
            return new(ColumnFields.Forget, 1, "#pertanyaan");
        }

        context.Add(forgotten.Problems, _ => "");
        return null;
    }

    /// <summary>Decides one finding, or all of a rule that nobody has decided.</summary>
    public async Task<ImportDone?> Decide(ImportContext context)
    {
        var (form, view) = (context.Form, context.View);
        var reader = new DecisionReader(findingWords, form, context.Errors);
        if (form.Has(DecisionFields.Finding))
        {
            if (view.Draft.Findings.FirstOrDefault(f => f.Id == form[DecisionFields.Finding]) is not { } finding)
            {
                context.Errors.Add(new("", findingWords["Finding.Gone"]));
                return null;
            }

            return reader.One(finding, view.Draft.Plan, mayCorrect: false) is { } decision
                ? await Decide(context, "putusan", [finding], decision, $"#{FindingGroups.Anchor(finding)}")
                : null;
        }

        if (!int.TryParse(form[DecisionFields.Rule], System.Globalization.CultureInfo.InvariantCulture, out var rule))
        {
            return null;
        }

        return reader.Group(rule) is { } all
            ? await Decide(context, "kelompok", [.. view.Draft.Findings.Where(f => f.Rule == rule && !view.Record.Decisions.ContainsKey(f.Id))], all, $"#{FindingGroups.Anchor(rule)}")
            : null;
    }

    /// <summary>Applies the draft to the agency.</summary>
    public async Task<ImportDone?> Apply(ImportContext context)
    {
        var form = context.Form;
        var impossible = ImportService.Undecided(context.View);
        if (impossible.Count > 0 && !form.Has(ApplyFields.Impossible))
        {
            context.Errors.Add(new(ApplyFields.Impossible, words["Apply.Impossible.Error", impossible.Count]));
        }

        var accept = form.Has(ApplyFields.Accept);
        context.Add(DraftResolver.Resolve(context.View.Draft, context.View.Record.Answers, accept).Problems, p => QuestionId(context, p));
        if (context.Errors.Count > 0)
        {
            return null;
        }

        // A new agency is opened at revision 1; whoever else applies to it in between is noticed.
        var expected = form.Number(ApplyFields.Revision) is > 0 and var seen ? seen : 1;
        var applied = await plans.Apply(context.Address, context.Agency, accept, expected, context.Actor, form.Command("terapkan"), context.Cancellation);
        if (applied.IsOk)
        {
            return new("rencana", 1, "");
        }

        context.Add(
            applied.Problems.Select(p => p.Code == "revisionConflict" ? p with { Message = new(words["Apply.Conflict"], words["Apply.Conflict"]) } : p),
            p => p.Code == "revisionConflict" ? ApplyFields.Apply : QuestionId(context, p));
        return null;
    }

    private async Task<ImportDone?> Decide(ImportContext context, string kind, IReadOnlyList<Model.Checks.Finding> findings, ReadDecision decision, string anchor)
    {
        var decisions = findings.ToDictionary(
            f => f.Id,
            f => (FindingDecision?)new FindingDecision(decision.Kind, decision.Reason, context.Actor.Name, context.Now, f.Message.Id),
            StringComparer.Ordinal);
        if (decisions.Count > 0)
        {
            var answered = await imports.Answer(context.Address, [], decisions, context.Actor, context.Form.Command(kind), context.Cancellation);
            if (!answered.IsOk)
            {
                context.Add(answered.Problems, _ => "");
                return null;
            }
        }

        return new(kind, decisions.Count, anchor);
    }

    private async Task<ImportDone?> Send(ImportContext context, IReadOnlyList<ImportAnswer> answers, string anchor)
    {
        if (answers.Count > 0)
        {
            var answered = await imports.Answer(context.Address, answers, _noDecisions, context.Actor, context.Form.Command("jawab"), context.Cancellation);
            if (!answered.IsOk)
            {
                context.Add(answered.Problems, p => QuestionId(context, p));
                return null;
            }
        }

        return new("jawaban", answers.Count, anchor);
    }

    private static string QuestionId(ImportContext context, Problem problem) =>
        context.View.Draft.Questions.Any(q => q.Id == problem.Field) ? QuestionFields.Id(problem.Field!) : "";
}

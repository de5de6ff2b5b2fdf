using Kinerja.Model.Imports;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Imports;

/// <summary>Reads answers from a form. What was answered so already is not sent again.</summary>
internal static class AnswerFormReader
{
    /// <summary>The choices made for the questions of a kind.</summary>
    public static IReadOnlyList<ImportAnswer> Choices(ImportContext context, string kind) =>
    [
        .. context.View.Draft.Questions
            .Where(q => $"{q.Kind}" == kind && context.Form.Words(QuestionFields.Choice(q.Id)) is not null)
            .Select(q => Answer(q, context.Form[QuestionFields.Choice(q.Id)], context.Form.Words(QuestionFields.Text(q.Id))))
            .Where(a => !context.View.Record.Answers.Contains(a)),
    ];

    /// <summary>One meaning for several dashes.</summary>
    public static IReadOnlyList<ImportAnswer> Dashes(ImportContext context, IStringLocalizer<ImportWords> words)
    {
        var ids = context.Form.All(QuestionFields.Dash);
        var questions = context.View.Draft.Questions.Where(q => q.Kind == QuestionKind.DashReason && ids.Contains(q.Id)).ToList();
        var meaning = context.Form[QuestionFields.Meaning];
        if (questions.Count == 0)
        {
            context.Errors.Add(new($"tanya-{nameof(QuestionKind.DashReason)}", words["Dash.None"]));
        }

        if (meaning.Length == 0)
        {
            context.Errors.Add(new(QuestionFields.Meaning, words["Dash.Meaning.None"]));
        }

        foreach (var question in questions.Where(q => meaning.Length > 0 && q.Options.All(o => o.Code != meaning)))
        {
            context.Errors.Add(new(QuestionFields.Id(question.Id), words["Dash.NotFor", question.Message.Here()]));
        }

        return [.. questions.Select(q => Answer(q, meaning, context.Form.Words(QuestionFields.MeaningText)))];
    }

    // Words count only where the choice wants them.
    private static ImportAnswer Answer(ImportQuestion question, string choice, string? text) =>
        new(question.Id, choice, question.Options.Any(o => o.Code == choice && o.WantsText) ? text : null);
}

using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;
using Kinerja.Web.Components.Pages.Forms;

namespace Kinerja.Web.Components.Pages.Imports.Columns;

/// <summary>Reads what was said about columns from a form. What was answered so already is not sent again.</summary>
internal static class ColumnAnswers
{
    /// <summary>The answers.</summary>
    public static IReadOnlyList<ImportAnswer> Read(ImportContext context) =>
    [
        .. context.View.Draft.Questions
            .Where(q => q.Columns is not null && context.Form.Words(QuestionFields.Choice(q.Id)) is not null)
            .Select(q => Answer(context, q, q.Columns!))
            .Where(a => !context.View.Record.Answers.Contains(a)),
    ];

    /// <summary>The codes that a form holds for the columns of a question.</summary>
    public static IReadOnlyList<string> Codes(FormValues form, string question, ImportColumns columns) =>
        [.. Enumerable.Range(0, columns.Heads.Count).Select(i => form[ColumnFields.Column(question, i)])];

    private static ImportAnswer Answer(ImportContext context, ImportQuestion question, ImportColumns columns) =>
        context.Form[QuestionFields.Choice(question.Id)] is var choice && choice == QuestionChoices.AsColumns
            ? new(question.Id, choice, ColumnMapping.Write(Codes(context.Form, question.Id, columns)))
            : new(question.Id, choice);
}

using Kinerja.Documents.Drafting;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Questions;
using Kinerja.Documents.Reading;
using Kinerja.Model.Checks;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents;

/// <summary>
/// Turns a document into a draft plan: cells with source positions, headings by meaning, rows with carried-down cells, the plan, questions and findings.
/// Pure: nothing is stored, fetched or run. Nothing is guessed silently and nothing is corrected silently. Time grows with the size of the document.
/// </summary>
public static class DocumentImporter
{
    /// <summary>Imports a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="options">What has been said beforehand; null for nothing.</param>
    /// <param name="progress">Is told how far the work is; null when nobody asks.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The draft; a problem when the document is empty (<c>documentEmpty</c>) or over a limit (<c>documentTooLarge</c>). A document in which nothing
    /// was recognised is a draft without indicators that lists what it holds as not understood.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static Outcome<ImportDraft> Import(ImportSource source, ImportOptions? options = null, ReadingProgress? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ImportOptions.Default;
        var content = source.Content ?? string.Empty;
        var budget = new ReadingBudget(options.Limits, cancellation, progress);
        if (!budget.Whole(content))
            return budget.Exceeded!;
        if (Blank.Is(content))
            return Empty();

        budget.Begin(ReadingStep.File);
        var read = Lines(source.Kind, content, budget);
        if (!read.IsOk)
            return Outcome.Refused<ImportDraft>(read.Problems);
        if (read.Value.Lines.Count == 0)
            return Empty();

        var layout = LayoutReader.Read(read.Value.Lines, options.Columns, cancellation);
        var sheets = SheetQuestion.Of(read.Value.Sheets, layout.Lines);
        if (sheets?.Options.Any(o => o.Code == SheetQuestion.Code(options.Sheet)) == true)
            layout = LayoutReader.Read([.. read.Value.Lines.Where(l => l.Table == options.Sheet)], options.Columns, cancellation);
        var lines = layout.Lines;
        var columns = new ColumnQuestions(layout, options.Columns);
        budget.Begin(ReadingStep.Rows, lines.Count);
        var plan = DocumentReader.Read(lines, budget);
        if (budget.Exceeded is { } problem)
            return problem;
        var draft = new DraftMaker(plan, options.Locale, budget).Make();
        budget.Begin(ReadingStep.Checks, PlanChecker.Checks.Count);

        // Remarks quote what they are about; the block of the signatory holds personal data, so its doubts are told without their words.
        var signed = lines.Where(l => l.Role == LineRole.Signature).Select(l => l.Line).ToHashSet();
        var quotable = lines.Select(l => l.Line).Where(l => !signed.Contains(l)).ToList();
        return draft with
        {
            Findings = PlanChecker.Run(draft.Plan, budget.Advance),
            Questions = [.. sheets is null ? [] : new[] { sheets }, .. columns.Asked(isNeeded: draft.Plan.Indicators.Count == 0), .. draft.Questions],
            ReadAs = columns.ReadAs(),
            Remarks =
            [
                .. source.Remarks, .. read.Value.Remarks, .. DoubtfulTexts.Find(quotable), .. SpellingSlips.Find(quotable),
                .. signed.Where(l => DoubtfulTexts.Find([l]).Any()).Select(InSignature), .. draft.Remarks,
            ],
            LeftOut = read.Value.LeftOut,
            Rows = [.. lines.Select(l => l.ToRow())],
        };
    }

    private static Outcome<SourceDocument> Lines(ImportSourceKind kind, string content, ReadingBudget budget) => kind switch
    {
        ImportSourceKind.Grid => GridText.Read(content, budget),
        ImportSourceKind.Html => new HtmlLinesReader(content, budget).Read(),
        _ when HtmlContent.Is(content) => new HtmlLinesReader(content, budget).Read(),
        _ => new TextLinesReader(content, budget).Read(),
    };

    private static Text InSignature(SourceLine line)
    {
        var place = Places.Of(line.At());
        return new(
            $"{place.Id}: data penanda tangan memuat tanda yang tidak biasa untuk nama; tidak diubah.",
            $"{place.En}: the signatory's details hold a sign unusual in a name; they were not changed.");
    }

    private static Problem Empty() => new(
        "documentEmpty",
        new("Dokumen kosong. Tempelkan teks atau tabel rencana Anda.", "The document is empty. Paste the text or table of your plan."),
        "content");
}

using System.Globalization;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Imports;

namespace Kinerja.Documents.Questions;

/// <summary>Which sheets of a workbook are the plan, where several hold tables: a second one may be the other half of the document, or last year's.</summary>
internal static class SheetQuestion
{
    /// <summary>Id of the question; there is one for a document.</summary>
    public const string Id = "q-sheets";

    /// <summary>The question; null when at most one sheet holds a table.</summary>
    public static ImportQuestion? Of(IReadOnlyList<SourceSheet> sheets, IEnumerable<LaidLine> lines)
    {
        var tables = lines.Where(l => l.Role == LineRole.Header).Select(l => l.Line.Table).ToHashSet();
        var found = sheets.Where(s => tables.Contains(s.Number)).ToList();
        if (found.Count < 2)
            return null;
        var names = string.Join(", ", found.Select(s => $"“{s.Name}”"));
        return new()
        {
            Id = Id,
            Kind = QuestionKind.Sheets,
            Message = new(
                $"Tabel ada di {found.Count} lembar: {names}. Lembar mana yang memuat rencana ini?",
                $"There are tables on {found.Count} sheets: {names}. Which of them hold this plan?"),
            Options =
            [
                Ask.Option(QuestionChoices.AllSheets, "Semuanya, sebagai satu dokumen", "All of them, as one document"),
                .. found.Select(s => Ask.Option(Code(s.Number), $"Hanya “{s.Name}”", $"Only “{s.Name}”")),
            ],
            Proposed = QuestionChoices.AllSheets,
            Required = true,
        };
    }

    /// <summary>The sheet that an answer names; null when none does.</summary>
    public static int? Chosen(IEnumerable<ImportAnswer> answers) =>
        answers.LastOrDefault(a => a.Question == Id)?.Choice is { } choice && choice.StartsWith(QuestionChoices.Sheet, StringComparison.Ordinal)
            && int.TryParse(choice.AsSpan(QuestionChoices.Sheet.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) ? sheet : null;

    /// <summary>The code of the choice of a sheet.</summary>
    public static string Code(int? sheet) => QuestionChoices.Sheet + sheet?.ToString(CultureInfo.InvariantCulture);
}

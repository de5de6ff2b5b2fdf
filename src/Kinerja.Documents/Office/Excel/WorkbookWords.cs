using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office.Excel;

/// <summary>What is said about a workbook as a whole, whichever form it came in.</summary>
internal static class WorkbookWords
{
    private const int LongestName = 100;

    /// <summary>The document of the lines that were read.</summary>
    public static Outcome<SourceDocument> Document(SheetLines lines, IReadOnlyList<SourceSheet> sheets, List<string> hidden, bool macros)
    {
        if (lines.Lines.Count == 0)
        {
            return OfficeProblems.Empty(new(
                "Buku kerja ini tidak memuat sel berisi pada lembar yang tampak.", "This workbook has no filled cells on the sheets that are shown."));
        }

        var (remarks, leftOut) = (lines.Remarks.ToList(), lines.LeftOut.ToList());
        if (hidden.Count > 0)
        {
            var names = string.Join(", ", hidden.Take(10).Select(h => $"“{h}”"));
            leftOut.Add(new(
                $"Lembar tersembunyi tidak dibaca: {names}. Tampilkan dulu di Excel bila diperlukan.",
                $"Hidden sheets were not read: {names}. Show them in Excel first if they are needed."));
        }

        if (macros)
            remarks.Add(new("Berkas memuat makro; makro tidak dijalankan.", "The file holds macros; they were not run."));
        return new SourceDocument(lines.Lines, remarks) { Sheets = sheets, LeftOut = leftOut };
    }

    /// <summary>The name of a sheet, fit to be shown.</summary>
    public static string Name(string? name, int number)
    {
        var kept = Cleaning.Name(name is { Length: > LongestName } ? name[..LongestName] : name ?? "");
        return kept.Length > 0 ? kept : Drafting.Places.Print(number);
    }

    /// <summary>The refusal of a workbook with too many sheets.</summary>
    public static Problem TooManySheets() => OfficeProblems.TooLarge(new(
        $"Buku kerja lebih dari {OfficeLimits.Sheets} lembar. Salin lembar yang diperlukan ke buku kerja baru.",
        $"The workbook has more than {OfficeLimits.Sheets} sheets. Copy those that are needed into a new workbook."));
}

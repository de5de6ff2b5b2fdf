using Kinerja.Documents.Office;
using Kinerja.Documents.Office.Excel;
using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Workbooks;

/// <summary>Reads a workbook that was filled, by the reader of office files and within its limits. Called through <see cref="FileReader"/>, which bounds the time.</summary>
internal static class EntryWorkbookReader
{
    /// <summary>Reads a file.</summary>
    /// <returns>The workbook; or <c>sheetForeign</c>, <c>sheetNewer</c>, <c>sheetAltered</c>, or what any file may be refused for.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static Outcome<FilledWorkbook> Read(byte[] bytes, CancellationToken cancellation)
    {
        if (bytes.Length > DocumentFiles.MaxBytes)
            return DocumentFiles.TooLarge();
        if (!bytes.AsSpan().StartsWith("PK"u8))
        {
            // What kind of file it is instead: locked, damaged, an old one.
            var other = DocumentFiles.Read(bytes, "", ImportLimits.Default, cancellation: cancellation);
            return other.IsOk ? WorkbookProblems.Foreign() : other.Problem;
        }

        try
        {
            using var package = OfficePackage.Open(bytes, new ReadingMeter(DocumentFiles.MaxMemory, cancellation));
            return Read(package, new(ImportLimits.Default, cancellation));
        }
        catch (OfficeException e)
        {
            return e.Problem;
        }
        catch (Exception e) when (e is NotSupportedException or IOException)
        {
            return OfficeProblems.Damaged();
        }
    }

    private static Outcome<FilledWorkbook> Read(OfficePackage package, ReadingBudget budget)
    {
        if (package.MainPart() is not { } main)
            return WorkbookProblems.Foreign();
        var related = Relationships.Of(package, main);
        var sheets = Sheets(package, main, related);
        if (!sheets.TryGetValue(WorkbookKeys.FillSheet, out var fill) || !sheets.TryGetValue(WorkbookKeys.Sheet, out var hidden))
            return WorkbookProblems.Foreign();

        var texts = SharedTexts.Read(package, Find(related, "/sharedStrings"), budget);
        var formats = CellFormats.Read(package, Find(related, "/styles"));
        var keys = Content(hidden, WorkbookKeys.Sheet);
        var filled = Content(fill, WorkbookKeys.FillSheet);
        return budget.Exceeded is { } problem ? problem : new FilledRows(keys, filled).Read();

        SheetContent Content(string part, string name)
        {
            var reader = new SheetReader(new(1, name), texts, formats, new(false), budget, allRemarks: true);
            package.Read(part, reader.Read);
            return reader.Content;
        }
    }

    private static Dictionary<string, string> Sheets(OfficePackage package, string main, List<Relationship> related)
    {
        var sheets = new Dictionary<string, string>(StringComparer.Ordinal);
        package.Read(main, xml =>
        {
            while (xml.Next())
            {
                if (xml is not { IsStart: true, Name: "sheet" })
                    continue;
                if (sheets.Count >= OfficeLimits.Sheets)
                    throw new OfficeException(WorkbookWords.TooManySheets());
                if (xml.Attribute("name") is { } name && xml.Attribute("id") is { } id && related.Find(r => r.Id == id) is { } to)
                    sheets.TryAdd(name, to.Target);
            }
        });
        return sheets;
    }

    private static string? Find(List<Relationship> related, string type) => related.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal))?.Target;
}

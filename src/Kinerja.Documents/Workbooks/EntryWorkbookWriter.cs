using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Kinerja.Documents.Workbooks;

/// <summary>Writes a workbook to fill. Nothing of the time or the place of writing is in it.</summary>
public static class EntryWorkbookWriter
{
    private const string Drawing = "rIdDrawing";

    /// <summary>The file (<c>.xlsx</c>).</summary>
    public static byte[] Write(EntryWorkbook workbook)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rIdBook"); // of itself it would be another one each time
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Sheet();
            var sheet = new FillSheet(workbook);
            var fill = book.AddNewPart<WorksheetPart>("rIdFill");
            var comments = workbook.Rows.Any(r => r is { Code: not null, Comment: not null });
            fill.Worksheet = sheet.Make(comments ? Drawing : null);
            if (comments)
                SheetComments.Add(fill, Drawing, [.. sheet.Figures.Where(f => f.Figure.Comment is not null).Select(f => (f.Row, f.Figure.Comment!))]);
            book.AddNewPart<WorksheetPart>("rIdKeys").Worksheet = KeySheet.Make(workbook, sheet.Figures);
            book.Workbook = new(
                new WorkbookProtection { LockStructure = true },
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                new Sheets(
                    new Sheet { Name = WorkbookKeys.FillSheet, SheetId = 1, Id = "rIdFill" },
                    new Sheet { Name = WorkbookKeys.Sheet, SheetId = 2, Id = "rIdKeys", State = SheetStateValues.VeryHidden }),
                new DefinedNames(new DefinedName($"{WorkbookKeys.FillSheet}!${workbook.Words.Lines.Count + 4}:${workbook.Words.Lines.Count + 4}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        return SteadyArchive.Repack(stream.ToArray());
    }
}

using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Kinerja.Documents.Workbooks;

/// <summary>Makes the sheet with the keys. All of it is text, because programs that save it again would write numbers in their own way.</summary>
internal static class KeySheet
{
    public static Worksheet Make(EntryWorkbook workbook, IReadOnlyList<(int Row, EntryWorkbookRow Figure)> figures)
    {
        var year = workbook.Year.ToString(CultureInfo.InvariantCulture);
        var rows = figures.Select(f => WorkbookKeys.Cells(f.Row, f.Figure.Code!, f.Figure.Was, f.Figure.Revision)).ToList();
        string[] head =
        [
            WorkbookKeys.Mark, WorkbookKeys.Schema.ToString(CultureInfo.InvariantCulture), workbook.Agency, year, workbook.Period, WorkbookKeys.Sum(workbook.Agency, year, workbook.Period, rows),
        ];
        var data = new SheetData(head.Select((text, i) => Line(i + 1, [text])));
        data.Append(rows.Select((cells, i) => Line(WorkbookKeys.FirstRow + i, cells)));
        return new(data, new SheetProtection { Sheet = true, Objects = true, Scenarios = true });
    }

    private static Row Line(int row, string[] cells) => WorkbookCells.Row(row, cells.Select((text, i) => WorkbookCells.Text(i + 1, row, text, WorkbookStyles.Plain)));
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Kinerja.Documents.Tests.Support;

/// <summary>Fills a workbook as a spreadsheet program would, with another maker's library.</summary>
internal static class FillFile
{
    /// <summary>Puts cells into the sheet to fill.</summary>
    public static byte[] With(byte[] file, params (string Address, Cell Cell)[] cells) => Change(file, "Isian", cells);

    /// <summary>Puts cells into a sheet.</summary>
    public static byte[] Change(byte[] file, string sheet, params (string Address, Cell Cell)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var data = Sheet(book, sheet).Worksheet!.GetFirstChild<SheetData>()!;
            foreach (var (address, cell) in cells)
            {
                var number = uint.Parse(address.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex!.Value == number) ?? data.AppendChild(new Row { RowIndex = number });
                cell.CellReference = address;
                if (row.Elements<Cell>().FirstOrDefault(c => c.CellReference == address) is { } old)
                {
                    cell.StyleIndex ??= old.StyleIndex;
                    row.ReplaceChild(cell, old);
                }
                else
                {
                    row.InsertAfter(cell, row.Elements<Cell>().LastOrDefault(c => string.CompareOrdinal(c.CellReference!.Value, address) < 0));
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>A number as a program stores it.</summary>
    public static Cell Number(string stored) => new(new CellValue(stored));

    /// <summary>A text as typed.</summary>
    public static Cell Text(string text) => new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text))) { DataType = CellValues.InlineString };

    /// <summary>The part of a sheet by its name.</summary>
    public static WorksheetPart Sheet(SpreadsheetDocument book, string name) =>
        (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!);

    /// <summary>A document opened to be looked at.</summary>
    public static SpreadsheetDocument Open(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
}

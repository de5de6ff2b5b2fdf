using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Tests.Support;

/// <summary>The document as a workbook, written by another maker's library: merged cells, and figures as numbers whose format shows the decimals.</summary>
internal static class LumajangXlsx
{
    private static readonly string[] Formats = ["General", "0.0", "0.00"];

    /// <summary>What stands in the cells of the sheets, as the person typed it. Filled by making the files, so it stands before them.</summary>
    public static Dictionary<(string Sheet, string Cell), string> Typed { get; } = [];

    /// <summary>All of it on one sheet.</summary>
    public static byte[] OneSheet { get; } = Build(("Renstra", LumajangLayout.Instance.Blocks));

    /// <summary>Each table on a sheet of its own, with what stands over it.</summary>
    public static byte[] TwoSheets { get; } = Build(
        ("IKU", LumajangLayout.Instance.Blocks.TakeWhile(b => b.Paragraph?.StartsWith("RENCANA KERJA", StringComparison.Ordinal) != true)),
        ("Rencana Kerja", LumajangLayout.Instance.Blocks.SkipWhile(b => b.Paragraph?.StartsWith("RENCANA KERJA", StringComparison.Ordinal) != true)));


    private static byte[] Build(params (string Name, IEnumerable<LumajangLayout.Block> Blocks)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, blocks) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(name, blocks);
                book.Workbook.Sheets!.Append(new Sheet { Name = name, SheetId = (uint)book.Workbook.Sheets.Count() + 1, Id = book.GetIdOfPart(part) });
            }
        }

        return stream.ToArray();
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(Formats.Skip(1).Select((f, i) => new NumberingFormat { NumberFormatId = (uint)(164 + i), FormatCode = f })),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(Formats.Select((_, i) => new CellFormat { NumberFormatId = i == 0 ? 0 : (uint)(163 + i), ApplyNumberFormat = true })));

    private static Worksheet Sheet(string name, IEnumerable<LumajangLayout.Block> blocks)
    {
        var data = new SheetData();
        var merges = new MergeCells();
        var row = 0;
        foreach (var block in blocks)
        {
            foreach (var cells in block.Table ?? [[new(0, block.Paragraph!)]])
            {
                row++;
                var filled = cells.Where(c => c.Text.Length > 0).ToList();
                if (filled.Count > 0)
                    data.Append(new Row(filled.Select(c => Cell(name, c, row, block.Table is not null))) { RowIndex = (uint)row });
                merges.Append(cells.Where(c => c.Across * c.Down > 1).Select(c => new MergeCell
                {
                    Reference = $"{SheetAddress.Of(c.Column + 1, row)}:{SheetAddress.Of(c.Column + c.Across, row + c.Down - 1)}",
                }));
            }
        }

        return new(data, merges);
    }

    private static Cell Cell(string sheet, LumajangLayout.LaidCell cell, int row, bool inTable)
    {
        var address = SheetAddress.Of(cell.Column + 1, row);
        Typed[(sheet, address)] = cell.Text;
        if (inTable && decimal.TryParse(cell.Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            // The file keeps 87,50 as 87.5; the format shows the zero.
            var decimals = cell.Text.Contains(',', StringComparison.Ordinal) ? cell.Text.Length - cell.Text.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
            return new() { CellReference = address, StyleIndex = (uint)decimals, CellValue = new(number.ToString("0.##", CultureInfo.InvariantCulture)) };
        }

        return new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(cell.Text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = address,
            DataType = CellValues.InlineString,
        };
    }
}

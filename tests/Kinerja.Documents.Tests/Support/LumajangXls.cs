using System.Globalization;
using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.SS.Util;

namespace Kinerja.Documents.Tests.Support;

/// <summary>The document as an old workbook, written by another maker's library.</summary>
internal static class LumajangXls
{
    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        var book = new HSSFWorkbook();
        var sheet = book.CreateSheet("Renstra");
        var styles = new[] { "General", "0.0", "0.00" }.Select(f =>
        {
            var style = book.CreateCellStyle();
            style.DataFormat = book.CreateDataFormat().GetFormat(f);
            return style;
        }).ToArray();
        var row = 0;
        foreach (var block in LumajangLayout.Instance.Blocks)
        {
            foreach (var cells in block.Table ?? [[new(0, block.Paragraph!)]])
            {
                var line = sheet.CreateRow(row);
                foreach (var cell in cells)
                {
                    if (cell.Text.Length > 0)
                        Fill(line.CreateCell(cell.Column), cell.Text, block.Table is not null, styles);
                    if (cell.Across * cell.Down > 1)
                        sheet.AddMergedRegion(new CellRangeAddress(row, row + cell.Down - 1, cell.Column, cell.Column + cell.Across - 1));
                }

                row++;
            }
        }

        using var stream = new MemoryStream();
        book.Write(stream);
        return stream.ToArray();
    }

    private static void Fill(ICell cell, string text, bool inTable, ICellStyle[] styles)
    {
        if (!inTable || !decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            cell.SetCellValue(text);
            return;
        }

        cell.SetCellValue((double)number);
        cell.CellStyle = styles[text.Contains(',', StringComparison.Ordinal) ? text.Length - text.IndexOf(',', StringComparison.Ordinal) - 1 : 0];
    }
}

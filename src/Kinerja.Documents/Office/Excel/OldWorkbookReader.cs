using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office.Excel;

/// <summary>Reads an old workbook (<c>.xls</c>) into lines. The library reads the records; what a person sees is decided here, as for <c>.xlsx</c>.</summary>
internal sealed class OldWorkbookReader(byte[] bytes, ReadingBudget budget, ReadingMeter meter)
{
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);
    private readonly SheetLines _lines = new(budget);
    private readonly List<SourceSheet> _sheets = [];
    private readonly List<string> _hidden = [];

    static OldWorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // Workbooks before 1997 name a code page.

    /// <summary>The lines, or the limit that was passed.</summary>
    /// <exception cref="OfficeException">The file is locked or damaged.</exception>
    public Outcome<SourceDocument> Read()
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MeteredStream(bytes, meter), new() { FallbackEncoding = Encoding.Latin1 });
            if (reader.ResultsCount > OfficeLimits.Sheets)
                return WorkbookWords.TooManySheets();
            var number = 0;
            do
            {
                Sheet(reader, ++number);
            }
            while (budget.Exceeded is null && reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new OfficeException(OfficeProblems.Locked());
        }
        catch (Exception e) when (e is not (OfficeException or OperationCanceledException or OutOfMemoryException))
        {
            // The library answers broken records with whatever its arithmetic throws.
            throw new OfficeException(OfficeProblems.Damaged());
        }

        return budget.Exceeded is { } problem ? problem : WorkbookWords.Document(_lines, _sheets, _hidden, macros: false);
    }

    private void Sheet(IExcelDataReader reader, int number)
    {
        var sheet = new SourceSheet(number, WorkbookWords.Name(reader.Name, number));
        if (reader.VisibleState is "hidden" or "veryhidden")
        {
            _hidden.Add(sheet.Name);
            return;
        }

        _sheets.Add(sheet);
        var content = new SheetContent(sheet);
        if (reader.MergeCells is { } merges)
        {
            if (merges.Length > OfficeLimits.Merges)
                throw new OfficeException(OfficeProblems.TooCostly());
            content.Merges.AddRange(merges.Select(m => new MergedArea(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1)));
        }

        while (budget.Exceeded is null && reader.Read())
        {
            meter.Check();
            Row(reader, content);
        }

        for (var column = 0; column < Math.Min(reader.FieldCount, budget.Columns); column++)
        {
            if (reader.GetColumnWidth(column) == 0)
                content.HiddenColumns.Add(column + 1);
        }

        if (budget.Exceeded is null)
            _lines.Add(content);
    }

    private void Row(IExcelDataReader reader, SheetContent content)
    {
        var row = new SheetRow(reader.Depth + 1, reader.RowHeight == 0, []);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (Shown(reader, i, row.Number, content.Remarks) is not { } cell || Blank.Is(cell.Text))
                continue;
            if (!budget.Column(cell.Column, row.Number) || !budget.Cell(cell.Text, row.Number) || !budget.More(cell.Text))
                return;
            row.Cells.Add(cell);
        }

        if (row.Cells.Count > 0 && budget.Row())
            content.Rows.Add(row);
    }

    private SheetCell? Shown(IExcelDataReader reader, int at, int row, CellRemarks remarks)
    {
        var column = at + 1;
        // Cells with an error of a formula come as blank ones: the library does not tell them apart.
        switch (reader.GetValue(at))
        {
            case null: return null;
            case string text: return new(column, text, false);
            case bool truth:
                remarks.Add(CellRemark.Boolean, column, row);
                return new(column, truth ? "BENAR" : "SALAH", false);
            case DateTime day:
                if (Format(reader.GetNumberFormatString(at)).For(1) is { IsYear: true })
                    return new(column, day.Year.ToString(CultureInfo.InvariantCulture), true);
                remarks.Add(CellRemark.Date, column, row);
                return new(column, $"tanggal {day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID"))}", false);
            case TimeSpan time:
                remarks.Add(CellRemark.Date, column, row);
                return new(column, $"pukul {time.ToString("hh\\.mm", CultureInfo.InvariantCulture)}", false);
            case IFormattable number:
                var shown = ShownNumber.Of(number.ToString(null, CultureInfo.InvariantCulture), Format(reader.GetNumberFormatString(at)), new(From1904: false));
                if (shown.Remark is { } remark)
                    remarks.Add(remark, column, row);
                return new(column, shown.Text, shown.IsNumber);
            default: return null;
        }
    }

    private NumberFormat Format(string? code)
    {
        if (!_formats.TryGetValue(code ?? "", out var format))
            _formats[code ?? ""] = format = NumberFormat.Parse(code);
        return format;
    }
}

using System.Globalization;
using Kinerja.Documents.Office.Excel;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Workbooks;

/// <summary>Brings the keys of a workbook and what was filled in together.</summary>
internal sealed class FilledRows(SheetContent keys, SheetContent filled)
{
    private const int MostDecimals = 6;

    // Rows that the sheet did not have are only named, and nobody reads a thousand of them.
    private const int MostAdded = 100;

    private readonly Dictionary<int, SheetRow> _rows = filled.Rows.ToDictionary(r => r.Number);

    /// <summary>The rows, those first that the workbook was made with; or why it cannot be told what is what.</summary>
    public Outcome<FilledWorkbook> Read()
    {
        var head = keys.Rows.Where(r => r.Number < WorkbookKeys.FirstRow).ToDictionary(r => r.Number, r => Text(r, 1));
        if (head.GetValueOrDefault(1) != WorkbookKeys.Mark)
            return WorkbookProblems.Foreign();
        if (!int.TryParse(head.GetValueOrDefault(2), NumberStyles.None, CultureInfo.InvariantCulture, out var schema))
            return WorkbookProblems.Altered();
        if (schema > WorkbookKeys.Schema)
            return WorkbookProblems.Newer();
        var (agency, yearText, period) = (head.GetValueOrDefault(3, ""), head.GetValueOrDefault(4, ""), head.GetValueOrDefault(5, ""));
        var lines = keys.Rows.Where(r => r.Number >= WorkbookKeys.FirstRow).Select(r => new[] { Text(r, 1), Text(r, 2), Text(r, 3), Text(r, 4) }).ToList();
        if (WorkbookKeys.Sum(agency, yearText, period, lines) != head.GetValueOrDefault(6) || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return WorkbookProblems.Altered();

        var rows = new List<FilledRow>();
        var known = new HashSet<int>();
        foreach (var line in lines)
        {
            // The sum holds, so these are what the site wrote; a sum made by somebody else is held no higher than their word.
            if (!int.TryParse(line[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row) || !known.Add(row)
                || WorkbookKeys.Was(line[2]) is not { } was || !long.TryParse(line[3], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
                return WorkbookProblems.Altered();
            rows.Add(Row(row, line[1], was, revision));
        }

        var first = known.Count > 0 ? known.Min() : int.MaxValue;
        rows.AddRange(_rows.Values.Where(r => r.Number > first && !known.Contains(r.Number) && r.At(FillSheet.Value) is { Text.Length: > 0 }).Take(MostAdded).Select(r => Row(r.Number, Text(r, FillSheet.Code), null, 0)));
        return new FilledWorkbook(agency, year, period, rows);
    }

    private FilledRow Row(int row, string code, string? was, long revision)
    {
        var cells = _rows.GetValueOrDefault(row);
        var (text, kind) = Cell(cells, row);
        return new(row, code, text, kind, Text(cells, FillSheet.Note).Trim(), was, revision, was is not null && Text(cells, FillSheet.Code) != code);
    }

    private (string Text, FilledKind Kind) Cell(SheetRow? cells, int row)
    {
        if (cells?.At(FillSheet.Value) is not { } cell)
            return ("", filled.Remarks.Has(CellRemark.NoResult, FillSheet.Value, row) ? FilledKind.NoResult : FilledKind.Blank);
        if (!cell.IsNumber)
            return (cell.Text.Trim(), FilledKind.Text);
        var decimals = cell.Text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? cell.Text.Skip(comma + 1).TakeWhile(char.IsAsciiDigit).Count() : 0;
        var isLong = decimals >= MostDecimals && filled.Remarks.Has(CellRemark.Rounded, FillSheet.Value, row);
        return (cell.Text, isLong ? FilledKind.LongNumber : FilledKind.Number);
    }

    private static string Text(SheetRow? row, int column) => row?.At(column)?.Text ?? "";
}

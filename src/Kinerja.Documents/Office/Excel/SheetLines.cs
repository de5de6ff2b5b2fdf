using Kinerja.Documents.Drafting;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Office.Excel;

/// <summary>
/// Turns sheets into lines as a person sees them: merged cells once, hidden rows and columns left out and said. A row with one filled cell is a paragraph
/// where no table has begun, after a blank row, or when it is as wide as a heading; else it is a row of the table it stands in.
/// </summary>
internal sealed class SheetLines(ReadingBudget budget)
{
    private const int WideCells = 3;
    private const int MostHidden = 12;

    private readonly List<Text> _remarks = [];
    private readonly List<Text> _leftOut = [];
    private bool _inTable;
    private int _tableCells;

    /// <summary>The lines so far.</summary>
    public List<SourceLine> Lines { get; } = [];

    /// <summary>What was noticed.</summary>
    public IReadOnlyList<Text> Remarks => _remarks;

    /// <summary>What is hidden and was not read.</summary>
    public IReadOnlyList<Text> LeftOut => _leftOut;

    /// <summary>Adds a sheet.</summary>
    public void Add(SheetContent content)
    {
        var merges = new SheetMerges(content, budget.Columns);
        var last = 0;
        (_inTable, _tableCells) = (false, 0);
        var hidden = new List<int>();
        foreach (var row in content.Rows)
        {
            if (row.Cells.Count == 0)
                continue; // Its only cells were over a limit, which is told.
            if (row.IsHidden)
            {
                hidden.Add(row.Number);
                continue;
            }

            merges.Go(row.Number);
            var cells = Cells(content, row, merges);
            if (!cells.Exists(c => !c.IsBlank))
                continue;
            var afterBlank = last > 0 && row.Number > last + 1 && !(hidden.Count > 0 && hidden[^1] == row.Number - 1);
            if (afterBlank)
                Lines.Add(SourceLine.OfSheet(Lines.Count + 1, content.Sheet, row.Number - 1, [new("")], tabular: false));
            Lines.Add(Line(content, row.Number, cells, afterBlank));
            last = row.Number;
        }

        _remarks.AddRange(content.Remarks.All());
        Hidden(content, hidden);
    }

    private static List<SourceCell> Cells(SheetContent content, SheetRow row, SheetMerges merges)
    {
        var cells = new List<SourceCell>();
        var end = Math.Max(row.Cells[^1].Column, merges.Last());
        var at = 0;
        for (var column = 1; column <= end; column++)
        {
            while (at < row.Cells.Count && row.Cells[at].Column < column)
                at++;
            if (content.HiddenColumns.Contains(column))
                cells.Add(new(""));
            else if (merges.At(row.Number, column) is { } merged)
                cells.Add(merged);
            else
                cells.Add(at < row.Cells.Count && row.Cells[at].Column == column ? new(row.Cells[at].Text, IsNumber: row.Cells[at].IsNumber) : new(""));
        }

        return cells;
    }

    private SourceLine Line(SheetContent content, int row, List<SourceCell> cells, bool afterBlank)
    {
        var line = SourceLine.OfSheet(Lines.Count + 1, content.Sheet, row, cells, tabular: true);
        if (Headings.LooksLike(line))
        {
            (_inTable, _tableCells) = (true, Math.Max(cells.Count, _tableCells));
            return line;
        }

        if (cells.FindIndex(c => c.IsFilled) is not (>= 0 and var first) || cells.FindIndex(first + 1, c => c.IsFilled) >= 0
            || cells.Exists(c => c.Span.HasFlag(CellSpan.Down) && !c.IsBlank))
            return line;
        var width = cells.Skip(first).TakeWhile((c, i) => i == 0 || c.Span == CellSpan.Across).Count();
        if (_inTable && !afterBlank && !(width >= WideCells && width * 2 >= _tableCells))
            return line;

        // A blank row ends the table for single cells; rows of several cells still belong to it.
        _inTable &= !afterBlank;
        return SourceLine.OfSheet(Lines.Count + 1, content.Sheet, row, [cells[first]], tabular: false, first + 1);
    }

    private void Hidden(SheetContent content, List<int> rows)
    {
        var name = content.Sheet.Name;
        if (rows.Count > 0)
        {
            var list = Ranges(rows);
            _leftOut.Add(new(
                $"Lembar “{name}”: baris tersembunyi tidak dibaca ({list}). Tampilkan dulu di Excel bila diperlukan.",
                $"Sheet “{name}”: hidden rows were not read ({list}). Show them in Excel first if they are needed."));
        }

        var columns = content.HiddenColumns.Where(c => content.Rows.Exists(r => r.At(c) is not null)).ToList();
        if (columns.Count > 0)
        {
            var list = string.Join(", ", columns.Take(MostHidden).Select(SheetAddress.Letters)) + (columns.Count > MostHidden ? ", …" : "");
            _leftOut.Add(new(
                $"Lembar “{name}”: kolom tersembunyi tidak dibaca ({list}). Tampilkan dulu di Excel bila diperlukan.",
                $"Sheet “{name}”: hidden columns were not read ({list}). Show them in Excel first if they are needed."));
        }
    }

    /// <summary>“4–6, 9”.</summary>
    private static string Ranges(List<int> numbers)
    {
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count && parts.Count < MostHidden;)
        {
            var start = i;
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1)
                i++;
            parts.Add(i == start ? Places.Print(numbers[i]) : $"{Places.Print(numbers[start])}–{Places.Print(numbers[i])}");
            i++;
        }

        return string.Join(", ", parts);
    }
}

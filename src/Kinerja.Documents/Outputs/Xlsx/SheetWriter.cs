using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>The rows of a sheet being written, from the top.</summary>
/// <param name="looks">Looks of the workbook.</param>
/// <param name="language">Language of the document.</param>
/// <param name="widths">Width of each column in characters.</param>
internal sealed class SheetWriter(LookBook looks, string language, IReadOnlyList<int> widths)
{
    private const int LongestCell = 32_000;
    private const decimal LineHeight = 13.5m;
    private const decimal EmptyHeight = 15;

    private readonly OutputWords _words = OutputWords.In(language);
    private readonly List<XElement> _rows = [];
    private readonly List<string> _merges = [];

    /// <summary>Rows so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Columns of the sheet.</summary>
    public int Columns => widths.Count;

    /// <summary>The rows.</summary>
    public IReadOnlyList<XElement> Rows => _rows;

    /// <summary>Areas that are one cell.</summary>
    public IReadOnlyList<string> Merges => _merges;

    /// <summary>An empty row.</summary>
    public void Empty() => _rows.Add(Row());

    /// <summary>Empty rows of a known height, for what lies over them.</summary>
    /// <param name="points">Their height together, at least.</param>
    public void Room(decimal points)
    {
        for (var height = 0m; height < points; height += EmptyHeight)
        {
            var row = Row();
            row.Add(X.A("ht", (int)EmptyHeight), X.A("customHeight", 1));
            _rows.Add(row);
        }
    }

    /// <summary>Words over the whole width.</summary>
    /// <param name="text">The words.</param>
    /// <param name="look">How they look.</param>
    /// <param name="lineHeight">Height of a line, for larger letters.</param>
    public void Line(string text, CellLook look, decimal lineHeight = LineHeight)
    {
        var clean = SafeText.Clean(text);
        var row = Row();
        row.Add(Words(clean, look with { Wraps = true, IsQuoted = SafeText.LooksLikeFormula(clean) }, Count, 0));
        Height(row, Lines(clean, widths.Sum()), lineHeight);
        Merge(Count, 0, 1, Columns);
        _rows.Add(row);
    }

    /// <summary>A fact: its name over the first columns, the value over the others.</summary>
    public void Fact(OutputFact fact)
    {
        var split = Split();
        var row = Row();
        row.Add(Words(SafeText.Clean(fact.Name), new(CellFont.Bold, Wraps: true, IsQuoted: SafeText.LooksLikeFormula(fact.Name)), Count, 0));
        row.Add(Value(fact.Value, new(Wraps: true, Align: "left"), Count, split));
        Height(row, Math.Max(Lines(fact.Name, widths.Take(split).Sum()), Lines(ValueWords.Of(fact.Value, language), widths.Skip(split).Sum())), LineHeight);
        Merge(Count, 0, 1, split);
        Merge(Count, split, 1, Columns - split);
        _rows.Add(row);
    }

    /// <summary>Rows of a table.</summary>
    public void Table(IReadOnlyList<OutputRow> rows, IReadOnlyList<OutputColumn> columns, bool isHead)
    {
        var grid = TableGrid.Lay(rows, columns.Count);
        for (var r = 0; r < grid.Length; r++)
        {
            var (row, lines) = (Row(), 1);
            for (var c = 0; c < columns.Count; c++)
            {
                var cell = grid[r][c];
                var look = new CellLook(
                    isHead || rows[r].IsEmphasised ? CellFont.Bold : CellFont.Plain, isHead ? CellFill.Head : rows[r].IsEmphasised ? CellFill.Emphasis : CellFill.None,
                    HasBorder: true, Wraps: true, Align: isHead ? "center" : columns[c].IsNumeric && cell?.Value is OutputFigure { Value.IsNumber: false } ? "center" : null, IsMiddle: isHead);
                if (cell is null || !cell.BeginsAt(r, c))
                {
                    row.Add(X.E("c", X.A("r", X.Name(Count, c)), X.A("s", looks.Of(look))));
                    continue;
                }

                row.Add(Value(cell.Value, look, Count, c));
                if (cell.Spans)
                    Merge(Count, c, cell.Rows, cell.Columns);
                if (cell.Rows == 1)
                    lines = Math.Max(lines, Lines(ValueWords.Of(cell.Value, language), widths.Skip(c).Take(cell.Columns).Sum()));
            }

            Height(row, lines, LineHeight);
            _rows.Add(row);
        }
    }

    /// <summary>Parties that sign, one under the other.</summary>
    public void Signatures(SignaturesBlock signatures)
    {
        Empty();
        if (signatures.PlaceAndDate is { } place)
            Line(place, new());
        foreach (var party in signatures.Parties)
        {
            Line(party.Capacity, new(CellFont.Bold));
            for (var i = 0; i < 3; i++)
                Empty();
            Line(party.Name ?? "(………………………………)", new());
            if (party.Identity is { } identity)
                Line(identity, new());
        }
    }

    private XElement Value(OutputValue value, CellLook look, int row, int column)
    {
        if (value is OutputFigure { Value.AmountOrNull: { } amount } figure && NumberFormats.Of(amount, figure.Unit is null ? null : SafeText.Line(figure.Unit)) is { } format)
        {
            var own = look with { Format = format, Wraps = false, Align = look.Align ?? "right" };
            return X.E("c", X.A("r", X.Name(row, column)), X.A("s", looks.Of(own)), X.E("v", amount.ToString(CultureInfo.InvariantCulture)));
        }

        if (value is OutputDate date && date.Date.Year is > 1900 and < 9999)
        {
            var own = look with { Format = NumberFormats.Day(language), Wraps = false, Align = look.Align ?? "left" };
            return X.E("c", X.A("r", X.Name(row, column)), X.A("s", looks.Of(own)), X.E("v", (date.Date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)));
        }

        var raw = value is OutputText text ? text.Text : "";
        var words = ValueWords.Of(value, language);
        return Words(words, look with { IsQuoted = SafeText.LooksLikeFormula(raw) || SafeText.LooksLikeFormula(words) }, row, column);
    }

    private XElement Words(string text, CellLook look, int row, int column)
    {
        var held = text.Length <= LongestCell ? text : SafeText.Clean(text[..LongestCell]) + _words.Cut;
        return X.E("c", X.A("r", X.Name(row, column)), X.A("s", looks.Of(look)), held.Length == 0 ? null : new object[] { X.A("t", "inlineStr"), X.E("is", X.Text(held)) });
    }

    private XElement Row() => X.E("row", X.A("r", Count + 1));

    // Excel finds the height of a row by itself, but not where cells are merged; so it is said always.
    private static void Height(XElement row, int lines, decimal lineHeight)
    {
        var height = Math.Min(409m, (lines * lineHeight) + 3);
        row.Add(new XAttribute("ht", height.ToString(CultureInfo.InvariantCulture)), X.A("customHeight", 1));
    }

    private static int Lines(string text, int width) => text.Split('\n').Sum(l => Math.Max(1, (int)Math.Ceiling(l.Length * 1.05m / Math.Max(1, width))));

    private int Split()
    {
        if (Columns == 1)
            return 1;
        var (sum, split) = (0, 0);
        while (split < Columns - 1 && (split == 0 || sum < widths.Sum() / 4))
            sum += widths[split++];
        return split;
    }

    private void Merge(int row, int column, int rows, int columns)
    {
        if (rows * columns > 1)
            _merges.Add($"{X.Name(row, column)}:{X.Name(row + rows - 1, column + columns - 1)}");
    }
}

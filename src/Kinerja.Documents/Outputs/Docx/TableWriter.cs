using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>A table of Word: the head is repeated on every page, no row breaks over two, cells that span are one.</summary>
internal sealed class TableWriter(StyleBook styles, string language, TableFormat format)
{
    // The order that the schema wants for what a cell may say of itself.
    private static readonly string[] KeptOfCell = ["tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"];

    // In twentieths of a point, for the letters of tables.
    private const int Letter = 96;
    private const int Padding = 190;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width that it takes.</param>
    public XElement Write(TableBlock table, int width)
    {
        var widths = format.Widths is { Count: > 0 } given && given.Count == table.Columns.Count
            ? given
            : ColumnWidths.Share(table, format.Widths is { Count: > 0 } example ? example.Sum() : width, Letter, Padding, language);
        var head = TableGrid.Head(table);
        var rows = Rows(head, table.Columns, widths, isHead: true).Concat(Rows(table.Rows, table.Columns, widths, isHead: false));
        return Frame(format.Properties is null ? styles.Grid : null, widths, format.Properties, rows);
    }

    /// <summary>A table round rows.</summary>
    public static XElement Frame(string? style, IReadOnlyList<int> widths, XElement? properties, IEnumerable<XElement> rows) => W.E(
        "tbl",
        properties is not null ? new XElement(properties) : W.E(
            "tblPr",
            style is null ? null : W.Val("tblStyle", style),
            W.E("tblW", W.A("w", widths.Sum()), W.A("type", "dxa")),
            W.E("tblLayout", W.A("type", "fixed")),
            W.E("tblLook", W.A("val", style is null ? "0000" : "0020"), W.A("firstRow", style is null ? 0 : 1), W.A("lastRow", 0), W.A("firstColumn", 0), W.A("lastColumn", 0), W.A("noHBand", 1), W.A("noVBand", 1))),
        W.E("tblGrid", widths.Select(w => W.E("gridCol", W.A("w", w)))),
        rows);

    private IEnumerable<XElement> Rows(IReadOnlyList<OutputRow> rows, IReadOnlyList<OutputColumn> columns, IReadOnlyList<int> widths, bool isHead)
    {
        var grid = TableGrid.Lay(rows, columns.Count);
        for (var r = 0; r < grid.Length; r++)
        {
            var row = W.E("tr", W.E("trPr", W.E("cantSplit"), isHead ? W.E("tblHeader") : null));
            for (var c = 0; c < columns.Count;)
            {
                var cell = grid[r][c];
                var covered = cell?.Columns ?? 1;
                row.Add(Cell(cell, r, c, widths.Skip(c).Take(covered).Sum(), columns[c].IsNumeric, isHead, rows[r].IsEmphasised));
                c += covered;
            }

            yield return row;
        }
    }

    private XElement Cell(GridCell? cell, int row, int column, int width, bool isNumeric, bool isHead, bool isEmphasised)
    {
        var formats = isHead ? format.Head : format.Body;
        var shape = formats[Math.Min(column, formats.Count - 1)];
        var properties = W.E(
            "tcPr",
            W.E("tcW", W.A("w", width), W.A("type", "dxa")),
            cell is { Columns: > 1 } ? W.Val("gridSpan", cell.Columns) : null,
            cell is { Rows: > 1 } ? (cell.Row == row ? W.Val("vMerge", "restart") : W.E("vMerge")) : null);
        var shade = isEmphasised && !isHead ? W.E("shd", W.A("val", "clear"), W.A("color", "auto"), W.A("fill", "F2F2F2")) : null;
        properties.Add(KeptOfCell.Select(n => shape.Cell?.Element(W.Ns + n) ?? (n == "shd" ? shade : null)).OfType<XElement>().Select(e => new XElement(e)));

        var run = shape.Run;
        if (isEmphasised && run?.Element(W.Ns + "b") is null)
            run = RunBold(run);
        var align = !isHead && isNumeric && cell is not { Columns: > 1 } ? cell?.Value is OutputFigure { Value.IsNumber: true } ? "right" : cell?.Value is OutputFigure ? "center" : null : null;
        var text = cell is not null && cell.BeginsAt(row, column) ? ValueWords.Of(cell.Value, language) : "";
        return W.E("tc", properties, text.Split('\n').Select(line => W.E("p", Aligned(shape.Paragraph, align), line.Length > 0 ? W.Run(line, run) : null)));
    }

    private static XElement RunBold(XElement? run)
    {
        var bold = run is null ? W.E("rPr") : new XElement(run);
        if (bold.Element(W.Ns + "rFonts") is { } fonts)
            fonts.AddAfterSelf(W.E("b"));
        else if (bold.Element(W.Ns + "rStyle") is { } style)
            style.AddAfterSelf(W.E("b"));
        else
            bold.AddFirst(W.E("b"));
        return bold;
    }

    // What a template says of the alignment is kept.
    private static XElement? Aligned(XElement? paragraph, string? align)
    {
        if (paragraph is null)
            return align is null ? null : W.E("pPr", W.Val("jc", align));
        var own = new XElement(paragraph);
        if (align is null || own.Element(W.Ns + "jc") is not null)
            return own;
        var jc = W.Val("jc", align);
        if (own.Elements().FirstOrDefault(e => e.Name.LocalName is "textDirection" or "textAlignment" or "textboxTightWrap" or "outlineLvl" or "divId" or "cnfStyle" or "rPr" or "sectPr" or "pPrChange") is { } after)
            after.AddBeforeSelf(jc);
        else
            own.Add(jc);
        return own;
    }
}

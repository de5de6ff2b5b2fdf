using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>A document as an Excel workbook: a sheet for each table with the words around it and the charts of its figures; numbers are numbers.</summary>
internal static class XlsxOutput
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Workbook = "xl/workbook.xml";

    /// <summary>Rows that may stay in sight while the others move; more would leave no room.</summary>
    private const int MostFrozen = 16;

    /// <summary>Writes it.</summary>
    public static byte[] Write(OutputDocument document, OutputMark? mark)
    {
        var (store, looks, plans) = (new PartStore(), new LookBook(), SheetPlan.Of(document));
        store.Relate("", "officeDocument", Workbook);
        var (sheets, names) = (new List<XElement>(), new List<XElement>());
        for (var i = 0; i < plans.Count; i++)
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            var sheet = Sheet(store, document, mark, plans[i], looks, part, i, names);
            store.Put(part, sheet, Main + "worksheet+xml");
            sheets.Add(X.E("sheet", X.A("name", plans[i].Name), X.A("sheetId", i + 1), new XAttribute(X.Relation + "id", store.Relate(Workbook, "worksheet", part))));
        }

        store.Put("xl/styles.xml", looks.Xml(), Main + "styles+xml");
        store.Relate(Workbook, "styles", "xl/styles.xml");
        store.Put(
            Workbook,
            X.E("workbook", new XAttribute(XNamespace.Xmlns + "r", X.Relation), X.E("sheets", sheets), names.Count > 0 ? X.E("definedNames", names) : null),
            Main + "sheet.main+xml");
        FileProperties.Put(store, document, mark);
        return store.Write();
    }

    private static XElement Sheet(PartStore store, OutputDocument document, OutputMark? mark, SheetPlan plan, LookBook looks, string part, int index, List<XElement> names)
    {
        var words = OutputWords.In(document.Language);
        var landscape = document.Landscape || plan.Table?.Columns.Count > 7;
        var widths = plan.Widths(landscape, document.Language);
        var rows = new SheetWriter(looks, document.Language, widths);
        if (mark is null)
            rows.Line(words.Draft, new(CellFont.Draft), 17);
        rows.Line(document.Title, new(CellFont.Title, Align: "center"), 19);
        foreach (var line in document.Subtitles)
            rows.Line(line, new(Align: "center"));
        rows.Empty();
        foreach (var block in plan.Before)
            Add(rows, block);
        var (headFrom, headTo) = (0, 0);
        if (plan.Table is { } table)
        {
            if (table.Caption is { } caption)
                rows.Line(caption, new(CellFont.Bold));
            headFrom = rows.Count;
            rows.Table(plan.Head, table.Columns, isHead: true);
            headTo = rows.Count;
            rows.Table(table.Rows, table.Columns, isHead: false);
            foreach (var note in table.Notes)
                rows.Line(note, new(CellFont.Note));
            names.Add(X.E(
                "definedName", X.A("name", "_xlnm.Print_Titles"), X.A("localSheetId", index),
                string.Create(CultureInfo.InvariantCulture, $"'{plan.Name.Replace("'", "''", StringComparison.Ordinal)}'!${headFrom + 1}:${headTo}")));
        }

        var drawing = new SheetDrawing(store, part, index);
        var pages = new PrintedPages(landscape);
        foreach (var chart in plan.Charts)
        {
            pages.Note(rows.Rows, headFrom, headTo);
            pages.Fit(SheetDrawing.ChartPoints + 15);
            rows.Empty();
            drawing.Add(chart, document.Language, rows.Count, widths);
            rows.Room(SheetDrawing.ChartPoints);
        }

        foreach (var block in plan.After)
            Add(rows, block);
        var foot = Foot(rows, words, mark);
        if (mark is not null)
            drawing.Add(mark, words, foot);
        return X.E(
            "worksheet",
            new XAttribute(XNamespace.Xmlns + "r", X.Relation),
            X.E("sheetPr", X.E("pageSetUpPr", X.A("fitToPage", 1))),
            X.E("sheetViews", X.E("sheetView", index == 0 ? X.A("tabSelected", 1) : null, X.A("workbookViewId", 0), headTo is > 0 and <= MostFrozen ? Pane(headTo) : null)),
            X.E("sheetFormatPr", X.A("defaultRowHeight", 15)),
            X.E("cols", widths.Select((w, i) => X.E("col", X.A("min", i + 1), X.A("max", i + 1), X.A("width", w), X.A("customWidth", 1)))),
            X.E("sheetData", rows.Rows),
            rows.Merges.Count > 0 ? X.E("mergeCells", X.A("count", rows.Merges.Count), rows.Merges.Select(m => X.E("mergeCell", X.A("ref", m)))) : null,
            X.E("printOptions", X.A("horizontalCentered", 1)),
            X.E("pageMargins", X.A("left", "0.5"), X.A("right", "0.5"), X.A("top", "0.7"), X.A("bottom", "0.7"), X.A("header", "0.3"), X.A("footer", "0.3")),
            X.E("pageSetup", X.A("paperSize", 9), X.A("orientation", landscape ? "landscape" : "portrait"), X.A("fitToWidth", 1), X.A("fitToHeight", 0)),
            X.E("headerFooter", mark is null ? X.E("oddHeader", $"&R&\"Arial,Bold\"{words.Draft}") : null, X.E("oddFooter", $"&L{(mark is null ? "" : Plain(mark.Code))}&R{words.Pages.Page}&P{words.Pages.Of}&N")),
            pages.Xml(),
            drawing.Put() is { } relation ? X.E("drawing", new XAttribute(X.Relation + "id", relation)) : null);
    }

    private static void Add(SheetWriter rows, OutputBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                rows.Empty();
                rows.Line(heading.Text, new(CellFont.Bold));
                break;
            case ParagraphBlock paragraph:
                rows.Line(paragraph.Text, new(paragraph.IsNote ? CellFont.Note : CellFont.Plain));
                break;
            case FactsBlock facts:
                foreach (var fact in facts.Facts)
                    rows.Fact(fact);
                rows.Empty();
                break;
            case SignaturesBlock signatures:
                rows.Signatures(signatures);
                break;
        }
    }

    // The row at which the picture begins.
    private static int Foot(SheetWriter rows, OutputWords words, OutputMark? mark)
    {
        rows.Empty();
        if (mark is null)
        {
            rows.Line(words.NotIssued, new(CellFont.Note));
            return rows.Count;
        }

        foreach (var line in words.Foot(mark).Append(mark.Address))
            rows.Line(line, new(CellFont.Note));
        return rows.Count;
    }

    private static XElement Pane(int rows) => X.E("pane", X.A("ySplit", rows), X.A("topLeftCell", X.Name(rows, 0)), X.A("activePane", "bottomLeft"), X.A("state", "frozen"));

    // Two ampersands are one; a single one would begin a field.
    private static string Plain(string text) => SafeText.Line(text).Replace("&", "&&", StringComparison.Ordinal);
}

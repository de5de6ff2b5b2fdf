using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>
/// How a table looks: the form's own way, or the way of a template's example. The words of the head are always the content's: those of a template would say
/// last year's year.
/// </summary>
/// <param name="Properties">Properties of the table; null for the form's own.</param>
/// <param name="Head">For each column properties of the cell, the paragraph and the run in the head.</param>
/// <param name="Body">The same for a row.</param>
/// <param name="Widths">Widths of columns; null to share the page.</param>
internal sealed record TableFormat(
    XElement? Properties, IReadOnlyList<CellFormat> Head, IReadOnlyList<CellFormat> Body, IReadOnlyList<int>? Widths = null)
{
    /// <summary>The form's own way.</summary>
    public static TableFormat Plain(StyleBook styles) => new(
        null,
        [new(W.E("tcPr", W.E("shd", W.A("val", "clear"), W.A("color", "auto"), W.A("fill", "E7ECF3")), W.Val("vAlign", "center")), W.E("pPr", W.Val("pStyle", styles.HeadCell)), null)],
        [new(null, W.E("pPr", W.Val("pStyle", styles.Cell)), null)]);

    /// <summary>The way of an example: its head, then the row after it.</summary>
    public static TableFormat Of(XElement example)
    {
        var rows = example.Elements(W.Ns + "tr").ToList();
        var heads = rows.TakeWhile(r => r.Element(W.Ns + "trPr")?.Element(W.Ns + "tblHeader") is not null).ToList();
        if (heads.Count == 0 && rows.Count > 1)
            heads = rows[..1];
        var body = Row(rows.ElementAtOrDefault(heads.Count) ?? rows.LastOrDefault());
        var head = heads.Count > 0 ? Row(heads[^1]) : body;
        var widths = example.Element(W.Ns + "tblGrid")?.Elements(W.Ns + "gridCol").Select(g => (int?)g.Attribute(W.Ns + "w") ?? 0).ToList();
        return new(example.Element(W.Ns + "tblPr"), head, body, widths is not null && widths.All(w => w > 0) ? widths : null);
    }

    private static List<CellFormat> Row(XElement? row)
    {
        var formats = (row?.Elements(W.Ns + "tc") ?? []).Select(c => new CellFormat(
            c.Element(W.Ns + "tcPr"),
            c.Element(W.Ns + "p")?.Element(W.Ns + "pPr"),
            c.Descendants(W.Ns + "r").FirstOrDefault()?.Element(W.Ns + "rPr"))).ToList();
        return formats.Count > 0 ? formats : [new(null, null, null)];
    }
}

using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>
/// The styles of a file. One that a template has by its name is used as it is, so that an agency's headings look as the agency wants; one that it has not is
/// added.
/// </summary>
internal sealed class StyleBook(XElement styles)
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private readonly HashSet<string> _ids = styles.Elements(W.Ns + "style").Select(s => (string?)s.Attribute(W.Ns + "styleId") ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The styles, with those that were added.</summary>
    public XElement Xml => styles;

    /// <summary>Title of the document.</summary>
    public string Title => Paragraph("Title", "Title", W.Val("jc", "center"), [W.E("keepNext"), Space(0, 60)], [W.E("b"), Size(30)]);

    /// <summary>Lines under the title.</summary>
    public string Subtitle => Paragraph("Subtitle", "Subtitle", W.Val("jc", "center"), [W.E("keepNext"), Space(0, 40)], [Size(24)]);

    /// <summary>A paragraph of the matter.</summary>
    public string Body => Paragraph("KinerjaIsi", "Kinerja Isi", null, [Space(0, 120)], []);

    /// <summary>A remark.</summary>
    public string Note => Paragraph("KinerjaCatatan", "Kinerja Catatan", null, [Space(40, 80)], [W.Val("color", "404040"), Size(17)]);

    /// <summary>Words over a table or a chart.</summary>
    public string Caption => Paragraph("Caption", "caption", null, [W.E("keepNext"), Space(160, 80)], [W.E("b"), Size(19)]);

    /// <summary>Words in a table.</summary>
    public string Cell => Paragraph("KinerjaSel", "Kinerja Sel", null, [Space(20, 20)], [Size(18)]);

    /// <summary>Words in the head of a table.</summary>
    public string HeadCell => Paragraph("KinerjaKepala", "Kinerja Kepala Tabel", W.Val("jc", "center"), [W.E("keepNext"), Space(40, 40)], [W.E("b"), Size(18)]);

    /// <summary>Words where people sign.</summary>
    public string Signature => Paragraph("KinerjaTandaTangan", "Kinerja Tanda Tangan", W.Val("jc", "center"), [W.E("keepNext"), W.E("keepLines"), Space(0, 0)], []);

    /// <summary>The head of pages.</summary>
    public string Header => Paragraph("Header", "header", null, [Space(0, 0)], [Size(17)]);

    /// <summary>The foot of pages.</summary>
    public string Footer => Paragraph("Footer", "footer", null, [Space(0, 0)], [W.Val("color", "404040"), Size(15)]);

    /// <summary>A table with lines.</summary>
    public string Grid => Table("KinerjaKisi", "Kinerja Kisi", Lines());

    /// <summary>A heading.</summary>
    /// <param name="level">1 to 3.</param>
    public string Heading(int level)
    {
        var number = Math.Clamp(level, 1, 3);
        return Paragraph(
            $"Heading{number}", $"heading {number}", null, [W.E("keepNext"), W.E("keepLines"), Space(number == 1 ? 240 : 180, 80)],
            [W.E("b"), Size(number switch { 1 => 26, 2 => 23, _ => 21 })], outline: number - 1);
    }

    /// <summary>The styles of a new file: fonts, language, the usual paragraph.</summary>
    public static XElement Fresh(string language) => W.E(
        "styles",
        W.Declared,
        W.E(
            "docDefaults",
            W.E("rPrDefault", W.E(
                "rPr", W.E("rFonts", W.A("ascii", "Arial"), W.A("hAnsi", "Arial"), W.A("eastAsia", "Arial"), W.A("cs", "Arial")), W.Val("sz", 20), W.Val("szCs", 20),
                W.E("lang", W.A("val", language), W.A("eastAsia", language), W.A("bidi", "ar-SA")))),
            W.E("pPrDefault", W.E("pPr", W.E("spacing", W.A("after", 0), W.A("line", 259), W.A("lineRule", "auto"))))),
        W.E("style", W.A("type", "paragraph"), W.A("default", "1"), W.A("styleId", "Normal"), W.Val("name", "Normal"), W.E("qFormat")),
        W.E(
            "style", W.A("type", "table"), W.A("default", "1"), W.A("styleId", "TableNormal"), W.Val("name", "Normal Table"), W.Val("uiPriority", 99), W.E("semiHidden"), W.E("unhideWhenUsed"),
            W.E("tblPr", W.E("tblInd", W.A("w", 0), W.A("type", "dxa")), W.E("tblCellMar", Margin("top", 0), Margin("left", 108), Margin("bottom", 0), Margin("right", 108)))));

    /// <summary>Lines round a table and within.</summary>
    public static XElement Lines() => W.E("tblBorders", Sides
        .Select(s => W.E(s, W.A("val", "single"), W.A("sz", 4), W.A("space", 0), W.A("color", "7F7F7F"))).ToArray<object>());

    private static XElement Space(int before, int after) => W.E("spacing", W.A("before", before), W.A("after", after));

    private static XElement Size(int halfPoints) => W.Val("sz", halfPoints);

    private static XElement Margin(string side, int width) => W.E(side, W.A("w", width), W.A("type", "dxa"));

    private string Paragraph(string id, string name, XElement? align, object[] paragraph, object[] run, int? outline = null)
    {
        if (Known(name) is { } known)
            return known;
        var own = Free(id);
        styles.Add(W.E(
            "style", W.A("type", "paragraph"), name.StartsWith("Kinerja", StringComparison.Ordinal) ? W.A("customStyle", "1") : null, W.A("styleId", own),
            W.Val("name", name), Normal() is { } normal ? W.Val("basedOn", normal) : null, W.E("qFormat"),
            W.E("pPr", paragraph, align, outline is { } level ? W.Val("outlineLvl", level) : null),
            run.Length > 0 ? W.E("rPr", run) : null));
        return own;
    }

    private string Table(string id, string name, XElement borders)
    {
        if (Known(name) is { } known)
            return known;
        var own = Free(id);
        styles.Add(W.E(
            "style", W.A("type", "table"), W.A("customStyle", "1"), W.A("styleId", own), W.Val("name", name),
            W.E("tblPr", borders, W.E("tblCellMar", Margin("top", 20), Margin("left", 80), Margin("bottom", 20), Margin("right", 80)))));
        return own;
    }

    private string? Known(string name) => (string?)styles.Elements(W.Ns + "style")
        .FirstOrDefault(s => string.Equals((string?)s.Element(W.Ns + "name")?.Attribute(W.Ns + "val"), name, StringComparison.OrdinalIgnoreCase))?.Attribute(W.Ns + "styleId");

    private string? Normal() => (string?)styles.Elements(W.Ns + "style")
        .FirstOrDefault(s => (string?)s.Attribute(W.Ns + "type") == "paragraph" && (string?)s.Attribute(W.Ns + "default") is "1" or "true")?.Attribute(W.Ns + "styleId");

    private string Free(string id)
    {
        var free = id;
        for (var n = 2; !_ids.Add(free); n++)
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}{n}");
        return free;
    }
}

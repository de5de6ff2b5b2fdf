using System.Xml.Linq;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>
/// The template that every document is filled into when the agency has none of its own, and that an agency begins from: title, everything in order, “DRAF”
/// in the head, code, hash and QR in the foot.
/// </summary>
internal static class DefaultTemplate
{
    /// <summary>Name of the part with the text.</summary>
    public const string Main = "word/document.xml";

    private const string Header = "word/header1.xml";
    private const string Footer = "word/footer1.xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The parts.</summary>
    /// <param name="language">Language of the document.</param>
    /// <param name="landscape">True for pages on their side.</param>
    public static PartStore Make(string language, bool landscape)
    {
        var words = OutputWords.In(language);
        var styles = new StyleBook(StyleBook.Fresh(words.LanguageTag));
        var store = new PartStore();
        var page = PageShape.A4(landscape);
        store.Relate("", "officeDocument", Main);
        var head = W.E("hdr", W.Declared, Control.Around(
            OutputTags.Draft, words.Draft, 1, W.E("p", W.E("pPr", W.Val("pStyle", styles.Header), W.Val("jc", "right")), W.Run(words.Draft, W.E("rPr", W.E("b"), W.Val("color", "C00000"), W.Val("sz", 28))))));
        var foot = W.E("ftr", W.Declared, FootTable(styles, page), PageNumber(styles, words));
        var body = W.E("document", W.Declared, W.E(
            "body",
            Line(OutputTags.Title, words.TitleName, 3, styles.Title),
            Line(OutputTags.Subtitles, words.SubtitlesName, 4, styles.Subtitle),
            W.Paragraph(styles.Body),
            Line(OutputTags.Everything, words.EverythingName, 5, styles.Body),
            page.Section(W.E("headerReference", W.A("type", "default"), Id(store, "header", Header)), W.E("footerReference", W.A("type", "default"), Id(store, "footer", Footer)))));
        store.Put(Main, body, Word + "document.main+xml");
        store.Put(Header, head, Word + "header+xml");
        store.Put(Footer, foot, Word + "footer+xml");
        store.Put("word/styles.xml", styles.Xml, Word + "styles+xml");
        store.Relate(Main, "styles", "word/styles.xml");
        store.Put("word/settings.xml", Settings(words.LanguageTag), Word + "settings+xml");
        store.Relate(Main, "settings", "word/settings.xml");
        return store;
    }

    private static XAttribute Id(PartStore store, string type, string part) => new(W.Relation + "id", store.Relate(Main, type, part));

    private static XElement Line(string tag, string name, int number, string style) => Control.Around(tag, name, number, W.Paragraph(style, W.Run($"[{name}]")));

    private static XElement FootTable(StyleBook styles, PageShape page)
    {
        const int Picture = 1500;
        int[] widths = [Picture, page.TextWidth - Picture];
        return TableWriter.Frame(null, widths, null, [W.E(
            "tr",
            W.E("trPr", W.E("cantSplit")),
            Cell(widths[0], Control.Around(OutputTags.Qr, "QR", 6, W.Paragraph(styles.Footer, W.Run("[QR]")))),
            Cell(widths[1], Control.Around(OutputTags.Foot, OutputTags.Foot, 7, W.Paragraph(styles.Footer, W.Run("[kaki]"))), Control.Around(OutputTags.Address, OutputTags.Address, 8, W.Paragraph(styles.Footer, W.Run("[alamat]")))))]);
    }

    private static XElement Cell(int width, params object?[] content) => W.E("tc", W.E("tcPr", W.E("tcW", W.A("w", width), W.A("type", "dxa")), W.Val("vAlign", "center")), content, W.E("p"));

    private static XElement PageNumber(StyleBook styles, OutputWords words) => W.E(
        "p", W.E("pPr", W.Val("pStyle", styles.Footer), W.Val("jc", "right")), W.Run(words.Pages.Page), W.Field("PAGE"), W.Run(words.Pages.Of), W.Field("NUMPAGES"));

    private static XElement Settings(string language) => W.E(
        "settings",
        W.Declared,
        W.E("defaultTabStop", W.A("val", 720)),
        W.E("characterSpacingControl", W.A("val", "doNotCompress")),
        W.E("compat", W.E("compatSetting", W.A("name", "compatibilityMode"), W.A("uri", "http://schemas.microsoft.com/office/word"), W.A("val", 15))),
        W.E("themeFontLang", W.A("val", language)));
}

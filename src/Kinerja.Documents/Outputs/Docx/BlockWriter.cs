using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>Blocks as paragraphs and tables of Word.</summary>
/// <param name="file">The file they go into.</param>
/// <param name="part">The part they go into.</param>
/// <param name="page">The page that they are set on.</param>
/// <param name="section">The section that they stand in, for a change of the page; null where none is possible.</param>
internal sealed class BlockWriter(DocxFile file, string part, PageShape page, XElement? section)
{
    private PageShape _page = page;

    /// <summary>True when pages lie on their side at the end of what was written.</summary>
    public bool IsLandscape => _page.IsLandscape;

    /// <summary>Blocks one after the other.</summary>
    public IEnumerable<XElement> Write(IEnumerable<OutputBlock> blocks) => blocks.SelectMany(Write).ToList();

    /// <summary>A block.</summary>
    public IEnumerable<XElement> Write(OutputBlock block) => block switch
    {
        HeadingBlock heading => [W.Paragraph(file.Styles.Heading(heading.Level), W.Run(SafeText.Line(heading.Text)))],
        ParagraphBlock paragraph => Paragraph(paragraph),
        FactsBlock facts => Facts(facts),
        TableBlock table => Table(table),
        ChartBlock chart => Chart(chart),
        SignaturesBlock signatures => SignatureTable.Of(file, signatures, _page.TextWidth),
        PageBreakBlock pageBreak => Break(pageBreak),
        _ => throw new NotSupportedException($"Unknown block {block.GetType().Name}."),
    };

    /// <summary>A table with its caption and remarks.</summary>
    public IEnumerable<XElement> Table(TableBlock table)
    {
        if (table.Caption is { } caption)
            yield return W.Paragraph(file.Styles.Caption, W.Run(SafeText.Line(caption)));
        yield return new TableWriter(file.Styles, file.Document.Language, TableFormat.Plain(file.Styles)).Write(table, _page.TextWidth);
        foreach (var note in table.Notes)
            yield return W.Paragraph(file.Styles.Note, W.Run(note));

        // Two tables without anything between them would be one.
        if (table.Notes.Count == 0)
            yield return W.Paragraph(file.Styles.Cell);
    }

    /// <summary>A chart.</summary>
    public IEnumerable<XElement> Chart(ChartBlock chart) => [W.Paragraph(file.Styles.Body, file.Chart(part, chart, Math.Min(_page.TextWidth, 9638)))];

    private IEnumerable<XElement> Paragraph(ParagraphBlock paragraph) =>
        SafeText.Clean(paragraph.Text).Split('\n').Where(l => l.Trim().Length > 0)
            .Select(line => W.Paragraph(paragraph.IsNote ? file.Styles.Note : file.Styles.Body, W.Run(line)));

    private IEnumerable<XElement> Facts(FactsBlock facts)
    {
        if (facts.Facts.Count == 0)
            return [];
        var name = _page.TextWidth * 32 / 100;
        const int Colon = 240;
        int[] widths = [name, Colon, _page.TextWidth - name - Colon];
        var rows = facts.Facts.Select(f => W.E(
            "tr",
            W.E("trPr", W.E("cantSplit")),
            Cell(widths[0], SafeText.Line(f.Name)), Cell(widths[1], ":"), Cell(widths[2], ValueWords.Of(f.Value, file.Document.Language))));
        return [TableWriter.Frame(null, widths, null, rows), W.Paragraph(file.Styles.Cell)];
    }

    private XElement Cell(int width, string text) => W.E("tc", W.E("tcPr", W.E("tcW", W.A("w", width), W.A("type", "dxa"))), W.Paragraph(file.Styles.Cell, W.Run(text)));

    private IEnumerable<XElement> Break(PageBreakBlock pageBreak)
    {
        if (section is null || pageBreak.Landscape is not { } landscape || landscape == _page.IsLandscape)
            return [W.Paragraph(null, W.E("r", W.E("br", W.A("type", "page"))))];

        // What ends here keeps its page; what follows stands in the section after it.
        var ending = PageShape.Turned(section, _page.IsLandscape);
        _page = PageShape.Of(PageShape.Turned(section, landscape));
        return [W.E("p", W.E("pPr", W.Val("pStyle", file.Styles.Cell), ending))];
    }
}

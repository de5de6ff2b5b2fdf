using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Packages;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>
/// Puts a content into the content controls of a template. The controls go, what they were formatted with stays. A control whose tag this content does not
/// have is emptied; a control without a tag is somebody's own and left alone.
/// </summary>
internal sealed class TemplateFiller(PartStore store, string mainPart, OutputDocument document, OutputMark? mark)
{
    private readonly DocxFile _file = new(store, mainPart, document, mark);

    private readonly IReadOnlyDictionary<string, HeadingBlock> _headings = BlockHeadings.Of(document);

    /// <summary>The filled document.</summary>
    public byte[] Fill()
    {
        var stories = TemplateParts.Stories(store, mainPart).Select(p => (Part: p, Xml: store.Xml(p))).ToList();
        foreach (var (_, xml) in stories)
            _file.Seen(xml);
        foreach (var (part, xml) in stories)
        {
            foreach (var control in Control.All(xml).ToList())
            {
                // Filled with an outer one before.
                if (control.Element.Ancestors().LastOrDefault() == xml)
                    Fill(part, control);
            }

            store.Put(part, xml);
        }

        return _file.Write();
    }

    private void Fill(string part, Control control)
    {
        if (control.IsRow)
            control.Element.ReplaceWith(control.Content?.Nodes());
        else if (Words(control.Tag) is { } words)
            Put(control, words);
        else if (control.Tag == OutputTags.Qr)
            PutRun(control, _file.Qr(part));
        else
            PutBlocks(part, control);
    }

    private string? Words(string tag)
    {
        var words = _file.Words;
        return tag switch
        {
            OutputTags.Title => SafeText.Line(document.Title),
            OutputTags.Subtitles => string.Join('\n', document.Subtitles.Select(SafeText.Line)),
            OutputTags.Draft => mark is null ? words.Draft : "",
            OutputTags.Foot => mark is null ? words.NotIssued : string.Join('\n', words.Foot(mark)),
            OutputTags.Code => mark?.Code ?? words.Draft,
            OutputTags.Hash => mark?.Hash ?? "",
            OutputTags.Address => mark?.Address ?? "",
            OutputTags.Issued => mark is null ? words.NotIssued : words.Issued(mark),
            _ when document.Fields.TryGetValue(tag, out var value) => ValueWords.Of(value, document.Language),
            _ when _headings.TryGetValue(tag, out var heading) => SafeText.Line(heading.Text),
            _ when document.Blocks.OfType<ParagraphBlock>().Where(p => p.Tag == tag).Select(p => SafeText.Clean(p.Text)).ToList() is { Count: > 0 } texts => string.Join('\n', texts),
            _ => null,
        };
    }

    private static void Put(Control control, string words)
    {
        var run = control.RunFormat;
        if (control.IsInLine)
        {
            control.Element.ReplaceWith(words.Length > 0 ? W.Run(words, run) : null);
            return;
        }

        var shape = control.ParagraphFormat;
        Replace(control, words.Split('\n').Select(line => W.E("p", shape is null ? null : new XElement(shape), line.Length > 0 ? W.Run(line, run) : null)));
    }

    private static void PutRun(Control control, XElement? run)
    {
        if (control.IsInLine)
            control.Element.ReplaceWith(run);
        else
            Replace(control, [W.E("p", control.ParagraphFormat is { } shape ? new XElement(shape) : null, run)]);
    }

    private void PutBlocks(string part, Control control)
    {
        var section = part == mainPart && control.Element.Ancestors(W.Ns + "tc").FirstOrDefault() is null ? TemplateParts.SectionOf(control.Element) : null;
        var page = PageShape.Of(section ?? TemplateParts.SectionOf(control.Element));
        var writer = new BlockWriter(_file, part, page, section);
        var blocks = Blocks(control, writer, page).ToList();
        if (section is not null && writer.IsLandscape != page.IsLandscape)
            TurnBack(control, section, writer.IsLandscape, blocks);
        if (!control.IsInLine)
            Replace(control, blocks);
        else if (control.LonelyParagraph is { } paragraph)
            paragraph.ReplaceWith(paragraph.Element(W.Ns + "pPr")?.Element(W.Ns + "sectPr") is { } ends ? [.. blocks, W.E("p", W.E("pPr", ends))] : blocks);
        else
            control.Element.ReplaceWith(blocks.SelectMany(b => b.Name == W.Ns + "p" ? b.Elements(W.Ns + "r") : []));
    }

    private IEnumerable<XElement> Blocks(Control control, BlockWriter writer, PageShape page)
    {
        var tag = control.Tag;
        return tag switch
        {
            OutputTags.Everything => writer.Write(document.Blocks),
            OutputTags.Facts => writer.Write(document.Blocks.OfType<FactsBlock>()),
            OutputTags.Signatures => writer.Write(document.Blocks.OfType<SignaturesBlock>().Distinct()),
            _ when control.Content?.Descendants(W.Ns + "tbl").FirstOrDefault() is { } example => document.Blocks.OfType<TableBlock>().Where(t => t.Tag == tag).SelectMany(t => Like(example, t, page)),
            _ => writer.Write(document.Blocks.Where(b => b is TableBlock table && table.Tag == tag || b is ChartBlock chart && chart.Tag == tag)),
        };
    }

    // A paragraph over the example shows how its caption looks.
    private IEnumerable<XElement> Like(XElement example, TableBlock table, PageShape page)
    {
        if (table.Caption is { } caption && example.ElementsBeforeSelf(W.Ns + "p").FirstOrDefault() is { } over)
            yield return W.E("p", over.Element(W.Ns + "pPr") is { } shape ? new XElement(shape) : null, W.Run(SafeText.Line(caption), over.Element(W.Ns + "r")?.Element(W.Ns + "rPr")));
        yield return new TableWriter(_file.Styles, document.Language, TableFormat.Of(example)).Write(table, page.TextWidth);
        foreach (var note in table.Notes)
            yield return W.Paragraph(_file.Styles.Note, W.Run(note));
        if (table.Notes.Count == 0)
            yield return W.Paragraph(_file.Styles.Cell);
    }

    // Pages that were turned within the content end with it; at the end of the document the last section is turned instead, or there would be an empty page.
    private static void TurnBack(Control control, XElement section, bool landscape, List<XElement> blocks)
    {
        var turned = PageShape.Turned(section, landscape);
        var last = control.Element.AncestorsAndSelf().First(a => a.Parent?.Name == W.Ns + "body");
        if (last.ElementsAfterSelf().All(e => e.Name == W.Ns + "sectPr"))
            section.ReplaceWith(turned);
        else
            blocks.Add(W.E("p", W.E("pPr", turned)));
    }

    private static void Replace(Control control, IEnumerable<XElement> blocks)
    {
        var parent = control.Element.Parent!;
        var made = blocks.ToList();
        if (control.IsCell)
        {
            var cell = control.Content?.Element(W.Ns + "tc") ?? W.E("tc", W.E("tcPr", W.E("tcW", W.A("w", 0), W.A("type", "auto"))));
            var kept = new XElement(cell);
            kept.Elements().Where(e => e.Name != W.Ns + "tcPr").Remove();
            kept.Add(made);
            control.Element.ReplaceWith(kept);
            parent = kept;
        }
        else
        {
            control.Element.ReplaceWith(made);
        }

        // A cell ends with a paragraph; a head or a foot has one.
        if (parent.Name == W.Ns + "tc" && parent.Elements().LastOrDefault()?.Name != W.Ns + "p" || parent.Name != W.Ns + "tc" && !parent.HasElements)
            parent.Add(W.E("p"));
        else if (parent.Name == W.Ns + "tc" && parent.Elements().LastOrDefault() is { HasElements: false } empty && empty.ElementsBeforeSelf().LastOrDefault()?.Name == W.Ns + "p")
            empty.Remove();
    }
}

using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>
/// A template for an agency to begin from: the one that everybody has, with each table, chart and tagged paragraph of the kind as a control of its own instead
/// of everything in one. Tables carry an example row whose look can be changed. What has no tag has no place in it, which the check of a template says.
/// </summary>
internal static class PartedTemplate
{
    /// <summary>The file.</summary>
    /// <param name="sample">A content of the kind.</param>
    public static byte[] Make(OutputDocument sample)
    {
        var store = DefaultTemplate.Make(sample.Language, sample.Landscape);
        var styles = new StyleBook(store.Xml("word/styles.xml"));
        var main = store.Xml(DefaultTemplate.Main);
        var page = PageShape.Of(main.Descendants(W.Ns + "sectPr").Last());
        var number = 100;
        var everything = Control.All(main).Single(c => c.Tag == OutputTags.Everything);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var headings = BlockHeadings.Of(sample);
        everything.Element.ReplaceWith(sample.Blocks.SelectMany(b => Over(b, headings, styles, seen, () => ++number).Concat(Place(b, styles, page, sample.Language, seen, () => ++number))));
        store.Put(DefaultTemplate.Main, main);
        store.Put("word/styles.xml", styles.Xml);
        Packages.FileProperties.Put(store, sample, null);
        return store.Write();
    }

    private static IEnumerable<XElement> Place(OutputBlock block, StyleBook styles, PageShape page, string language, HashSet<string> seen, Func<int> next)
    {
        switch (block)
        {
            case PageBreakBlock:
                yield return W.Paragraph(null, W.E("r", W.E("br", W.A("type", "page"))));
                break;
            case ParagraphBlock { Tag: { } tag } paragraph when seen.Add(tag):
                yield return Control.Around(tag, tag, next(), W.Paragraph(paragraph.IsNote ? styles.Note : styles.Body, W.Run($"[{tag}]")));
                break;
            case FactsBlock when seen.Add(OutputTags.Facts):
                yield return Control.Around(OutputTags.Facts, OutputTags.Facts, next(), W.Paragraph(styles.Body, W.Run($"[{OutputTags.Facts}]")));
                break;
            case ChartBlock chart when seen.Add(chart.Tag):
                yield return Control.Around(chart.Tag, chart.Tag, next(), W.Paragraph(styles.Body, W.Run($"[{chart.Tag}]")));
                break;
            case TableBlock table when seen.Add(table.Tag):
                yield return Control.Around(
                    table.Tag, table.Tag, next(), table.Caption is null ? null : W.Paragraph(styles.Caption, W.Run($"[{table.Tag}]")),
                    new TableWriter(styles, language, TableFormat.Plain(styles)).Write(Example(table), page.TextWidth));
                yield return W.Paragraph(styles.Cell);
                break;
            case SignaturesBlock when seen.Add(OutputTags.Signatures):
                yield return Control.Around(OutputTags.Signatures, OutputTags.Signatures, next(), W.Paragraph(styles.Signature, W.Run($"[{OutputTags.Signatures}]")));
                break;
        }
    }

    private static IEnumerable<XElement> Over(OutputBlock block, IReadOnlyDictionary<string, HeadingBlock> headings, StyleBook styles, HashSet<string> seen, Func<int> next)
    {
        if (BlockHeadings.TagOf(block) is { } under && headings.TryGetValue(BlockHeadings.Prefix + under, out var heading) && seen.Add(BlockHeadings.Prefix + under))
            yield return Control.Around(BlockHeadings.Prefix + under, BlockHeadings.Prefix + under, next(), W.Paragraph(styles.Heading(heading.Level), W.Run($"[{BlockHeadings.Prefix}{under}]")));
    }

    private static TableBlock Example(TableBlock table) => table with
    {
        Rows = [new([.. table.Columns.Select((_, i) => OutputCell.Of((i + 1).ToString(CultureInfo.InvariantCulture)))])],
        Notes = [],
    };
}

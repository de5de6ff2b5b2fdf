using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kinerja.Documents.Tests.Support;

/// <summary>The document as a Word file, written by another maker's library: merged cells by <c>gridSpan</c> and <c>vMerge</c>, headings around the tables.</summary>
internal static class LumajangDocx
{
    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            file.AddMainDocumentPart().Document = new Document(body);
            foreach (var block in LumajangLayout.Instance.Blocks)
                body.Append(block.Table is { } table ? Table(table) : Paragraph(block.Paragraph!));
            body.Append(new SectionProperties());
        }

        return stream.ToArray();
    }

    private static Table Table(List<LumajangLayout.LaidCell[]> rows)
    {
        var width = rows.Max(r => r.Length == 0 ? 0 : r[^1].Column + r[^1].Across);
        var table = new Table(new TableProperties(), new TableGrid(Enumerable.Range(0, width).Select(_ => new GridColumn())));
        var down = new (int Rows, int Across)[width];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = new TableRow();
            if (i == 0)
                row.Append(new TableRowProperties(new TableHeader()));
            for (var column = 0; column < width;)
            {
                if (down[column].Rows > 0)
                {
                    row.Append(Cell("", down[column].Across, new VerticalMerge()));
                    down[column].Rows--;
                    column += down[column].Across;
                }
                else if (rows[i].FirstOrDefault(c => c.Column == column) is { } cell)
                {
                    row.Append(Cell(cell.Text, cell.Across, cell.Down > 1 ? new VerticalMerge { Val = MergedCellValues.Restart } : null));
                    down[column] = (cell.Down - 1, cell.Across);
                    column += cell.Across;
                }
                else
                {
                    row.Append(Cell("", 1, null));
                    column++;
                }
            }

            table.Append(row);
        }

        return table;
    }

    private static TableCell Cell(string text, int across, VerticalMerge? merge)
    {
        var properties = new TableCellProperties();
        if (across > 1)
            properties.Append(new GridSpan { Val = across });
        if (merge is not null)
            properties.Append(merge);
        return new(properties, Paragraph(text));
    }

    private static Paragraph Paragraph(string text)
    {
        // As Word leaves it after editing: one sentence in several runs.
        var middle = text.Length / 2;
        return new(new Run(Preserved(text[..middle])), new Run(new RunProperties(new Bold()), Preserved(text[middle..])));
    }

    private static Text Preserved(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}

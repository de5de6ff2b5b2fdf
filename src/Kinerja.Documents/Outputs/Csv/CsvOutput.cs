using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Csv;

/// <summary>
/// Separated values. For machines the tables alone, with the names of columns as fields: one table is one rectangle; of several each is preceded by a line
/// that names it and followed by an empty one; a document without a table gives its facts. For Excel everything that can be said in rows.
/// </summary>
internal static class CsvOutput
{
    /// <summary>For machines.</summary>
    public static byte[] ForMachines(OutputDocument document)
    {
        var rows = new CsvRows(document.Language, forExcel: false);
        var tables = document.Blocks.OfType<TableBlock>().ToList();
        if (tables.Count == 0)
            rows.Facts(document.Blocks.OfType<FactsBlock>());
        foreach (var table in tables)
        {
            if (tables.Count > 1)
                rows.Line(rows.Count > 0).Words(table.Tag).Words(table.Caption ?? "").End();
            rows.Table(table);
        }

        return rows.Bytes();
    }

    /// <summary>For an Excel set to Indonesian.</summary>
    public static byte[] ForExcel(OutputDocument document, OutputMark? mark)
    {
        var rows = new CsvRows(document.Language, forExcel: true);
        var words = OutputWords.In(document.Language);
        if (mark is null)
            rows.Words(words.Draft).End();
        foreach (var line in document.Subtitles.Prepend(document.Title))
            rows.Words(line).End();
        foreach (var block in document.Blocks)
            Add(rows, block);
        if (mark is not null)
        {
            rows.Line(true);
            foreach (var line in words.Foot(mark).Append(mark.Address))
                rows.Words(line).End();
        }

        return rows.Bytes();
    }

    private static void Add(CsvRows rows, OutputBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                rows.Line(true).Words(heading.Text).End();
                break;
            case ParagraphBlock paragraph:
                rows.Words(paragraph.Text).End();
                break;
            case FactsBlock facts:
                rows.Line(true);
                foreach (var fact in facts.Facts)
                    rows.Words(fact.Name).Value(fact.Value).End();
                break;
            case TableBlock table:
                rows.Line(true);
                if (table.Caption is { } caption)
                    rows.Words(caption).End();
                rows.Table(table);
                foreach (var note in table.Notes)
                    rows.Words(note).End();
                break;
            case SignaturesBlock signatures:
                rows.Line(true);
                if (signatures.PlaceAndDate is { } place)
                    rows.Words(place).End();

                // One under the other, as on paper, so that a reader finds the name over its number.
                Side(rows, signatures, p => p.Capacity);
                Side(rows, signatures, p => p.Name);
                Side(rows, signatures, p => p.Identity);
                break;
        }
    }

    private static void Side(CsvRows rows, SignaturesBlock signatures, Func<SigningParty, string?> read)
    {
        foreach (var party in signatures.Parties)
            rows.Words(read(party) ?? "");
        rows.End();
    }
}

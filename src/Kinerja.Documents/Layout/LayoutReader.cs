using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>Finds the tables of a document by their headings, and gives every line its first role.</summary>
internal static class LayoutReader
{
    /// <summary>The lines with their roles. Paragraphs stay unknown until they are read.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static List<LaidLine> Read(IReadOnlyList<SourceLine> lines, CancellationToken cancellation)
    {
        var laid = new List<LaidLine>(lines.Count);
        LayoutTable? table = null;
        var tables = 0;
        for (var i = 0; i < lines.Count;)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = lines[i];
            if (TableHeader.At(lines, i) is { } header)
            {
                if (table is null || !table.Header.SameAs(header))
                    table = new(tables++, header, line);
                for (var end = i + header.Lines; i < end; i++)
                    laid.Add(new(lines[i], lines[i].IsBlank ? LineRole.Blank : LineShape.IsRule(lines[i]) ? LineRole.Rule : LineRole.Header, table));
                continue;
            }

            laid.Add(Lay(line, table));
            i++;
        }

        return laid;
    }

    private static LaidLine Lay(SourceLine line, LayoutTable? table)
    {
        if (line.IsBlank)
            return new(line, LineRole.Blank, table);
        if (LineShape.IsRule(line))
            return new(line, LineRole.Rule, table);
        return line.IsTabular && table is not null && Continues(line, table) ? new(line, LineRole.Data, table) : new(line, LineRole.Unknown);
    }

    /// <summary>Another table of the source without headings of its own continues the last one when it is as wide: a page break inside a table.</summary>
    private static bool Continues(SourceLine line, LayoutTable table) =>
        line.Table == table.FirstLine.Table || line.Table is null || line.Cells.Count == table.Header.Columns.Count;
}

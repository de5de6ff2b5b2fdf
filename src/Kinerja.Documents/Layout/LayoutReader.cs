using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>Finds the tables of a document by their headings, and gives every line its first role.</summary>
internal static class LayoutReader
{
    /// <summary>The lines with their roles. Paragraphs stay unknown until they are read.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="readings">What has been said about columns, by the id of the question.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static DocumentLayout Read(IReadOnlyList<SourceLine> lines, IReadOnlyDictionary<string, ColumnReading> readings, CancellationToken cancellation)
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
                if (readings.Count > 0 && header.Shape is { } shape && Certain(readings, ColumnIds.Of(shape)) is { Codes.Count: > 0 } said)
                    header = header.As(said.Codes);
                if (table is null || !table.Header.SameAs(header))
                    table = new(tables++, header, line);
                for (var end = i + header.Lines; i < end; i++)
                    laid.Add(new(lines[i], lines[i].IsBlank ? LineRole.Blank : LineShape.IsRule(lines[i]) ? LineRole.Rule : LineRole.Header, table));
                continue;
            }

            laid.Add(Lay(line, table));
            i++;
        }

        var unknown = new List<UnknownTable>();
        foreach (var found in UnknownTables.Find(laid))
        {
            unknown.Add(found);
            if (Certain(readings, ColumnIds.Of(found.Shape, found.Rows[0])) is { Codes.Count: > 0 } said)
                Name(laid, found, new(tables++, TableHeader.Of(found.Columns, found.HeadLines).As(said.Codes), laid[found.Start].Line));
        }

        return new(laid, unknown);
    }

    private static ColumnReading? Certain(IReadOnlyDictionary<string, ColumnReading> readings, string id) => readings.GetValueOrDefault(id) is { IsCertain: true } reading ? reading : null;

    /// <summary>Gives the lines of a table that somebody has named the columns of their roles.</summary>
    private static void Name(List<LaidLine> laid, UnknownTable found, LayoutTable table)
    {
        for (var i = found.Start; i <= found.End; i++)
        {
            var role = laid[i].Role != LineRole.Unknown ? laid[i].Role : i < found.Start + found.HeadLines ? LineRole.Header : LineRole.Data;
            laid[i] = new(laid[i].Line, role, table);
        }
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

using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;

namespace Kinerja.Documents.Questions;

/// <summary>Which tables of a document are asked about, and which were read as somebody has said of an earlier document.</summary>
internal sealed class ColumnQuestions(DocumentLayout layout, IReadOnlyDictionary<string, ColumnReading> readings)
{
    /// <summary>Tables that one document asks about.</summary>
    public const int Most = 12;

    private const int YearsBefore = 1;
    private const int YearsAfter = 6;
    private const int FirstYear = 2010;
    private const int LastYear = 2045;

    private readonly Lazy<List<(LayoutTable Table, List<SourceLine> Rows)>> _tables = new(() => Tables(layout.Lines));

    /// <summary>The questions: tables with doubtful headings that nobody has answered for earlier, each heading once.</summary>
    /// <param name="isNeeded">True when the document gives no indicator without an answer.</param>
    public IReadOnlyList<ImportQuestion> Asked(bool isNeeded)
    {
        var years = Years();
        var known = _tables.Value.Select(t => ColumnQuestion.OfDoubt(t.Table, t.Rows, years, Remembered(t.Table.Header.Shape)));
        var unknown = layout.Unknown.Select(t => ColumnQuestion.OfUnknown(t, FirstLine(t), years, Remembered(t.Shape), isNeeded));
        // A table that somebody has named is known since; it stays a question of its own kind, so that it can be passed over after all.
        return [.. unknown.Concat(known).OfType<ImportQuestion>().DistinctBy(q => q.Id).Where(q => readings.GetValueOrDefault(q.Id) is not { At: not null, IsCertain: true }).Take(Most)];
    }

    /// <summary>The tables that were read by what was said of earlier documents.</summary>
    public IReadOnlyList<ColumnsRead> ReadAs() =>
    [
        .. _tables.Value.Where(t => t.Table.Header.Shape is not null).DistinctBy(t => t.Table.Header.Shape)
            .Where(t => readings.GetValueOrDefault(ColumnIds.Of(t.Table.Header.Shape!)) is { At: not null, IsCertain: true })
            .Select(t => (t.Table, Reading: readings[ColumnIds.Of(t.Table.Header.Shape!)]))
            .Select(t => new ColumnsRead(t.Table.Header.Shape!, t.Table.Header.Heads, t.Reading.At!.Value, t.Reading.By ?? "", t.Table.FirstLine.At())),
    ];

    private IReadOnlyList<string>? Remembered(string? shape) =>
        shape is not null && readings.GetValueOrDefault(ColumnIds.Of(shape)) is { At: not null, Codes.Count: > 0 } reading ? reading.Codes : null;

    // Whatever has become of the lines since: the first line of the table is there.
    private SourceLine FirstLine(UnknownTable table) => layout.Lines[table.Start].Line;

    private static List<(LayoutTable, List<SourceLine>)> Tables(List<LaidLine> lines)
    {
        var tables = new Dictionary<int, (LayoutTable Table, List<SourceLine> Rows)>();
        foreach (var line in lines)
        {
            if (line is not { Table: { } table, Role: not (LineRole.Blank or LineRole.Rule or LineRole.Header) })
                continue;
            if (!tables.TryGetValue(table.Index, out var rows))
                tables[table.Index] = rows = (table, []);
            rows.Rows.Add(line.Line);
        }

        return [.. tables.Values];
    }

    /// <summary>Years that the document speaks of, and the next ones; when it speaks of none, those of any plan.</summary>
    private List<int> Years()
    {
        var named = new SortedSet<int>();
        foreach (var line in layout.Lines.Take(200))
        {
            foreach (var cell in line.Line.Cells)
            {
                if (cell.Text.Length <= 200 && HeadYears.Of(cell.Text) is { } year)
                    named.Add(year);
            }
        }

        var (first, last) = named.Count > 0 ? (named.Min - YearsBefore, named.Max + YearsAfter) : (FirstYear, LastYear);
        return [.. Enumerable.Range(Math.Max(first, ColumnCodes.FirstYear), Math.Min(last, ColumnCodes.LastYear) - Math.Max(first, ColumnCodes.FirstYear) + 1)];
    }
}

using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Drafting;

/// <summary>Reads a laid-out document from top to bottom: paragraphs and tables in the order in which they stand.</summary>
internal static class DocumentReader
{
    /// <summary>Reads the lines and settles their roles.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static ReadPlan Read(IReadOnlyList<LaidLine> lines, ReadingBudget budget)
    {
        var plan = new ReadPlan(budget);
        SignatureReader.Read(lines, plan);
        var paragraphs = new ParagraphReader(plan);
        var ends = TableEnds(lines);
        for (var i = 0; i < lines.Count && !plan.IsTooLarge; i++)
        {
            plan.Line();
            var line = lines[i];
            if (line.Role == LineRole.Unknown)
            {
                paragraphs.Read(line, IsBeforeTable(lines, i));
            }
            else if (line.Role is LineRole.Header or LineRole.Data && line.Table is { } table && ends.TryGetValue(table.Index, out var end))
            {
                var reader = new TableReader(plan, table, paragraphs.HeadingYears, [.. lines.Skip(i).Take(end - i + 1)]);
                paragraphs.EndBeforeTable();
                reader.Read(paragraphs);
                i = end;
            }
        }

        if (plan.Indicators.Count == 0)
        {
            plan.Remark(
                "Tidak ada tabel indikator yang dikenali. Judul kolom seperti “Sasaran”, “Indikator”, “Satuan”, dan tahun diperlukan.",
                "No table of indicators was recognised. Column headings such as “Sasaran”, “Indikator”, “Satuan” and years are needed.");
        }

        return plan;
    }

    /// <summary>The last row of every table.</summary>
    private static Dictionary<int, int> TableEnds(IReadOnlyList<LaidLine> lines)
    {
        var ends = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Table: { } table, Role: LineRole.Header or LineRole.Data })
                ends[table.Index] = i;
        }

        return ends;
    }

    private static bool IsBeforeTable(IReadOnlyList<LaidLine> lines, int index)
    {
        for (var i = index + 1; i < lines.Count; i++)
        {
            if (lines[i].Role is not (LineRole.Blank or LineRole.Rule))
                return lines[i].Role == LineRole.Header;
        }

        return false;
    }
}

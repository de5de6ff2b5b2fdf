using Kinerja.Documents.Drafting;
using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Imports;
using Kinerja.Model.Imports.Columns;

namespace Kinerja.Documents.Questions;

/// <summary>What the columns of a table hold, where their headings are not known, two of them claim the same, or there are none.</summary>
internal static class ColumnQuestion
{
    private const int Samples = 3;
    private const int LongestSample = 80;
    private const int LongestHead = 120;

    /// <summary>The answers about columns, by the id of their question.</summary>
    public static IReadOnlyDictionary<string, ColumnReading> Chosen(IEnumerable<ImportAnswer> answers)
    {
        var chosen = new Dictionary<string, ColumnReading>(StringComparer.Ordinal);
        foreach (var answer in answers.Where(a => a.Question?.StartsWith(ColumnIds.Prefix, StringComparison.Ordinal) == true))
            chosen[answer.Question] = new(answer.Choice == QuestionChoices.AsColumns ? ColumnMapping.Read(answer.Text ?? "") : []);
        return chosen;
    }

    /// <summary>The question about a table whose headings are known in part.</summary>
    public static ImportQuestion? OfDoubt(LayoutTable table, IReadOnlyList<SourceLine> rows, IReadOnlyList<int> years, IReadOnlyList<string>? remembered)
    {
        var columns = table.Header.Read;
        if (rows.Count == 0 || columns.Count > UnknownTables.MostColumns || Doubt(columns, rows) is not { } doubt)
            return null;
        var made = Make(table.Header.Shape, table.Header.Heads, columns, rows, table.FirstLine, years, remembered);
        return made with
        {
            Options = [.. made.Options, Ask.Option(QuestionChoices.AsWritten, "Biarkan seperti judulnya terbaca", "Leave them as their headings read")],
            Message = new($"{Places.Of(table.FirstLine.At()).Id}: {doubt.Id} Apa isi tiap kolom tabel ini?", $"{Places.Of(table.FirstLine.At()).En}: {doubt.En} What does each column of this table hold?"),
        };
    }

    /// <summary>The question about a table whose headings are not known, or that has none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="first">Its first line.</param>
    /// <param name="years">Years that columns may be of.</param>
    /// <param name="remembered">What was said of the same headings for other years; null when nothing was.</param>
    /// <param name="isNeeded">True when there is no plan without it.</param>
    public static ImportQuestion OfUnknown(UnknownTable table, SourceLine first, IReadOnlyList<int> years, IReadOnlyList<string>? remembered, bool isNeeded)
    {
        var place = Places.Of(first.At());
        var made = Make(table.Shape, table.Heads, table.Columns, table.Rows, first, years, remembered);
        return made with
        {
            Message = table.Shape is null
                ? new(
                    $"{place.Id}: tabel ini tampak seperti baris indikator, tetapi tidak punya judul kolom. Apa isi tiap kolom?",
                    $"{place.En}: this table looks like rows of indicators, but has no headings. What does each column hold?")
                : new(
                    $"{place.Id}: tabel ini tampak seperti baris indikator, tetapi judul kolomnya tidak dikenali. Apa isi tiap kolom?",
                    $"{place.En}: this table looks like rows of indicators, but its headings are not known. What does each column hold?"),
            Options = [.. made.Options, Ask.Option(QuestionChoices.SkipTable, "Lewati tabel ini, bukan bagian rencana", "Pass over this table, it is no part of the plan")],
            Required = isNeeded,
        };
    }

    private static ImportQuestion Make(
        string? shape, IReadOnlyList<string> heads, IReadOnlyList<TableColumn> columns, IReadOnlyList<SourceLine> rows, SourceLine first, IReadOnlyList<int> years, IReadOnlyList<string>? remembered) => new()
    {
        Id = ColumnIds.Of(shape, rows[0]),
        Kind = QuestionKind.Columns,
        Message = Model.Outcomes.Text.Same(""),
        Options = [Ask.Option(QuestionChoices.AsColumns, "Kolom dibaca seperti yang dipilih", "Columns are read as chosen", wantsText: true)],
        Source = first.At(),
        Columns = new()
        {
            Shape = shape,
            Heads = [.. heads.Select(h => Short(h, LongestHead))],
            Samples = [.. rows.Take(Samples).Select(r => (IReadOnlyList<string>)[.. Enumerable.Range(0, heads.Count).Select(c => c < r.Cells.Count && r.Cells[c].IsFilled ? Short(r.Cells[c].Text.Trim(), LongestSample) : "")])],
            Guess = remembered?.Count == heads.Count ? [.. remembered.Select((code, i) => code == ColumnCodes.OwnYear ? HeadYears.Of(heads[i]) is { } year ? ColumnCodes.OfYear(year) : ColumnCodes.Target : code)] : ColumnGuess.Of(columns, rows),
            Years = years,
        },
    };

    /// <summary>What is not certain about known headings; null when nothing is.</summary>
    private static Model.Outcomes.Text? Doubt(IReadOnlyList<TableColumn> columns, IReadOnlyList<SourceLine> rows)
    {
        var unknown = columns.Where(c => c.Meaning == ColumnMeaning.Unknown && c.Label.Length > 0 && IsUsed(rows, c.Index)).ToList();
        if (unknown.Count > 0)
        {
            var names = string.Join(", ", unknown.Take(3).Select(c => $"“{Short(c.Label, LongestHead)}”"));
            return new($"judul kolom {names} tidak dikenal.", $"the headings {names} are not known.");
        }

        if (Twice(columns) is { } twice)
        {
            var (one, other) = (Short(twice.First.Label, LongestHead), Short(twice.Second.Label, LongestHead));
            return new($"kolom “{one}” dan “{other}” terbaca sebagai isi yang sama.", $"the columns “{one}” and “{other}” read as the same thing.");
        }

        return null;
    }

    /// <summary>Two columns that say the same of the same indicators; null when there are none. A heading over two columns, one of them with the numbers, says it once.</summary>
    private static (TableColumn First, TableColumn Second)? Twice(IReadOnlyList<TableColumn> columns)
    {
        var owners = new AttributeOwners(columns);
        var seen = new Dictionary<(ColumnMeaning, int?, Model.Periods.Period?, int?, int), TableColumn>();
        foreach (var column in columns)
        {
            if (!column.IsFigure && column.Meaning is not (ColumnMeaning.Formula or ColumnMeaning.Unit or ColumnMeaning.Owner or ColumnMeaning.DataSource or ColumnMeaning.Rationale or ColumnMeaning.Polarity))
                continue;
            if (owners.Of(column.Index) is not [var owner, ..] || seen.TryAdd((column.Meaning, column.Year, column.Quarter, column.Ordinal, owner), column))
                continue;
            var first = seen[(column.Meaning, column.Year, column.Quarter, column.Ordinal, owner)];
            if (first.Index + 1 != column.Index || first.Label != column.Label)
                return (first, column);
        }

        return null;
    }

    private static bool IsUsed(IReadOnlyList<SourceLine> rows, int column) => rows.Any(r => column < r.Cells.Count && r.Cells[column].IsFilled);

    private static string Short(string text, int most) => text.Length > most ? text[..most] + "…" : text;
}

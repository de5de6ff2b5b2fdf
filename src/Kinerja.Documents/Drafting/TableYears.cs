using Kinerja.Documents.Layout;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>Gives the columns of figures their years: from their headings, or from the headings of the table when these leave only one reading.</summary>
internal sealed class TableYears(ReadPlan plan, LayoutTable table, IReadOnlyCollection<int> headingYears)
{
    /// <summary>The columns; those whose year stays unknown, or that hold no targets, become ignored and are named as such.</summary>
    public List<TableColumn> Resolve()
    {
        var columns = table.Header.Columns.ToList();
        PromoteRealisation(columns);
        Ordinals(columns);
        Singles(columns);
        BaseWithoutYear(columns);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsFigure && columns[i].Year is null)
            {
                Miss(columns[i], "Kolom ini tidak menyebut tahunnya, jadi angkanya tidak dipakai.", "This column does not name its year, so its figures are not used.");
                columns[i] = columns[i] with { Meaning = ColumnMeaning.Ignored };
            }
            else if (columns[i].HoldsFigures && !columns[i].IsFigure)
            {
                Miss(columns[i], "Kolom ini bukan target tahunan, jadi angkanya tidak dipakai.", "This column holds no yearly targets, so its figures are not used.");
                columns[i] = columns[i] with { Meaning = ColumnMeaning.Ignored };
            }
        }

        Note(columns);
        return columns;
    }

    /// <summary>A realisation before the first target year is where the plan starts from; the heading itself says what it is.</summary>
    private static void PromoteRealisation(List<TableColumn> columns)
    {
        if (columns.Exists(c => c.Meaning == ColumnMeaning.Baseline))
            return;
        var targets = columns.Where(c => c.Meaning == ColumnMeaning.Year && c.Year is not null).Select(c => c.Year!.Value).DefaultIfEmpty(int.MaxValue).Min();
        var last = columns.Where(c => c.Meaning == ColumnMeaning.Realisation && c.Quarter is null && c.Year < targets).MaxBy(c => c.Year);
        if (last is not null && targets < int.MaxValue)
            columns[last.Index] = last with { Meaning = ColumnMeaning.Baseline };
    }

    /// <summary><i>Tahun ke-1 … ke-5</i> under a heading that spans exactly as many years.</summary>
    private void Ordinals(List<TableColumn> columns)
    {
        var ordinals = columns.Where(c => c is { Ordinal: not null, Year: null }).ToList();
        if (ordinals.Count == 0)
            return;
        var count = ordinals.Max(c => c.Ordinal!.Value);
        var range = AllHeadingYears(columns);
        if (range.Count != 2 || range[1] - range[0] + 1 != count)
            return;
        foreach (var column in ordinals)
            columns[column.Index] = column with { Year = range[0] + column.Ordinal - 1 };
        plan.Remark(
            $"Kolom tahun ke-1 sampai ke-{Places.Print(count)} dibaca sebagai {Places.Print(range[0])} sampai {Places.Print(range[1])}, menurut judul.",
            $"Columns year 1 to {Places.Print(count)} were read as {Places.Print(range[0])} to {Places.Print(range[1])}, after the heading.");
    }

    private List<int> AllHeadingYears(List<TableColumn> columns)
    {
        var years = new SortedSet<int>(headingYears);
        foreach (var column in columns)
        {
            foreach (var token in Model.Texts.TextFolding.Tokens(column.Label))
            {
                if (TimeLabel.YearOf(token) is { } year)
                    years.Add(year);
            }
        }

        return years.Count <= 1 ? [.. years] : [years.Min, years.Max];
    }

    /// <summary>A target column, or quarters, without a year under a heading that names one year.</summary>
    private void Singles(List<TableColumn> columns)
    {
        var open = columns.Where(c => c.Year is null && c.Meaning is ColumnMeaning.Target or ColumnMeaning.Quarter && c.Year is null).ToList();
        if (open.Count == 0 || headingYears.Distinct().ToList() is not [var year])
            return;
        if (columns.Exists(c => c.Meaning == ColumnMeaning.Year && c.Year is not null && c.Year != year))
            return;
        foreach (var column in open)
        {
            var meaning = column.Meaning == ColumnMeaning.Target ? ColumnMeaning.Year : column.Meaning;
            columns[column.Index] = column with { Meaning = meaning, Year = year };
        }

        plan.Remark(
            $"{Places.Of(table.FirstLine.At()).Id}: kolom target tidak menyebut tahun; dibaca sebagai {Places.Print(year)}, menurut judul.",
            $"{Places.Of(table.FirstLine.At()).En}: the target columns name no year; read as {Places.Print(year)}, after the heading.");
    }

    /// <summary><i>Kondisi awal</i> without a year stands for the year before the first target; said aloud, because it is an inference.</summary>
    private void BaseWithoutYear(List<TableColumn> columns)
    {
        var years = columns.Where(c => c.Meaning == ColumnMeaning.Year && c.Year is not null).Select(c => c.Year!.Value).ToList();
        foreach (var column in columns.Where(c => c.Meaning == ColumnMeaning.Baseline && c.Year is null).ToList())
        {
            if (years.Count == 0)
                continue;
            var year = years.Min() - 1;
            columns[column.Index] = column with { Year = year };
            plan.Remark(
                $"Kolom “{column.Label}” tidak menyebut tahun; dibaca sebagai {Places.Print(year)}, tahun sebelum target pertama. Periksa.",
                $"The column “{column.Label}” names no year; read as {Places.Print(year)}, the year before the first target. Please check.");
        }
    }

    private void Note(List<TableColumn> columns)
    {
        foreach (var column in columns.Where(c => c.IsFigure))
            plan.Years.Add(column.Year!.Value);
        if (columns.Find(c => c.Meaning == ColumnMeaning.Baseline) is not { } start || plan.BaseYear is not null)
            return;
        plan.BaseYear = start.Year;
        plan.BaseHeading = new(start.Label, Place(start));
        var tokens = Model.Texts.TextFolding.Tokens(start.Label);
        if (tokens.Any(HeaderWords.Realisation.Contains))
            plan.BaseIsRealisation = true;
        else if (tokens.Contains("target"))
            plan.BaseIsRealisation = false;
    }

    private void Miss(TableColumn column, string id, string en) => plan.Miss(column.Label, Place(column), id, en);

    private SourceLocation Place(TableColumn column) => table.FirstLine.At(column.Index + 1);
}

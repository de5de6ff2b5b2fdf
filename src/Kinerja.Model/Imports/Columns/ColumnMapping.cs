using System.Globalization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Imports.Columns;

/// <summary>A code for each column of a table, from left to right, written with commas.</summary>
public static class ColumnMapping
{
    /// <summary>The codes as text.</summary>
    public static string Write(IEnumerable<string> codes) => string.Join(',', codes);

    /// <summary>The codes of a text; they may be none.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(',').Select(c => c.Trim())];
    }

    /// <summary>Why a table cannot be read so; null when it can.</summary>
    /// <param name="codes">A code for each column.</param>
    /// <param name="columns">The table.</param>
    public static Text? Wrong(IReadOnlyList<string> codes, ImportColumns columns)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(columns);
        if (codes.Count != columns.Heads.Count || !codes.All(ColumnCodes.IsKnown))
        {
            return new("Pilih isi setiap kolom.", "Say of each column what it holds.");
        }

        if (!codes.Any(ColumnCodes.IsIndicator))
        {
            return new("Pilih kolom mana yang memuat nama indikator, atau lewati tabel ini.", "Say which column holds the names of indicators, or pass over this table.");
        }

        if (Twice(codes) is not { } twice)
        {
            return null;
        }

        var (first, second) = (Named(columns, twice.First), Named(columns, twice.Second));
        return new(
            $"Kolom {first} dan kolom {second} dipilih sama. Satu indikator hanya punya satu kolom untuk itu.",
            $"Columns {first} and {second} are said to hold the same. An indicator has one column for it.");
    }

    /// <summary>
    /// Two columns that say the same of one indicator; null when there are none. A table may have a block for the objective and one for the activity, each with its own unit and targets.
    /// </summary>
    public static (int First, int Second)? Twice(IReadOnlyList<string> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] is ColumnCodes.Ignored or ColumnCodes.Number or "remark")
            {
                continue;
            }

            // A further indicator begins a block of its own; what stands left of the first one belongs to that.
            if (ColumnCodes.IsIndicator(codes[i]) && seen.Keys.Any(ColumnCodes.IsIndicator))
            {
                seen = seen.Where(s => ColumnCodes.IsIndicator(s.Key)).ToDictionary(StringComparer.Ordinal);
            }

            if (!seen.TryAdd(codes[i], i))
            {
                return (seen[codes[i]], i);
            }
        }

        return null;
    }

    /// <summary>The codes to remember for the next document with the same headings: a year that a heading names itself is the heading's.</summary>
    public static IReadOnlyList<string> ToRemember(IReadOnlyList<string> codes, IReadOnlyList<int?> headYears) =>
        [.. codes.Select((code, i) => ColumnCodes.YearOf(code) is { } year && i < headYears.Count && headYears[i] == year ? ColumnCodes.OwnYear : code)];

    private static string Named(ImportColumns columns, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{index + 1}{(columns.Heads[index].Length == 0 ? "" : $" “{columns.Heads[index]}”")}");
}

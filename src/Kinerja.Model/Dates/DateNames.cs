using System.Collections.Frozen;

namespace Kinerja.Model.Dates;

/// <summary>Names of months and days as people write them: in full, cut short, in the spelling of before 1972, and in English.</summary>
internal static class DateNames
{
    private const int Shortest = 3;

    private static readonly string[] Indonesian =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly FrozenDictionary<string, int> Others = new Dictionary<string, int>
    {
        ["pebruari"] = 2, ["peb"] = 2, ["nopember"] = 11, ["nop"] = 11, ["agt"] = 8, ["ags"] = 8, ["djanuari"] = 1, ["djuni"] = 6, ["djuli"] = 7,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>
    {
        ["minggu"] = DayOfWeek.Sunday, ["ahad"] = DayOfWeek.Sunday, ["senin"] = DayOfWeek.Monday, ["selasa"] = DayOfWeek.Tuesday, ["rabu"] = DayOfWeek.Wednesday, ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday, ["jum'at"] = DayOfWeek.Friday, ["jum’at"] = DayOfWeek.Friday, ["sabtu"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday, ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] DayNames = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>The month of a name or of its beginning, at least three letters; null for no month.</summary>
    public static int? MonthOf(string name)
    {
        var word = name.TrimEnd('.').ToLowerInvariant();
        if (Others.TryGetValue(word, out var other))
            return other;
        if (word.Length < Shortest)
            return null;
        foreach (var months in new[] { Indonesian, English })
        {
            var at = Array.FindIndex(months, m => m.StartsWith(word, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
                return at + 1;
        }

        return null;
    }

    /// <summary>The day of the week of a name; null for none.</summary>
    public static DayOfWeek? DayOf(string name) => Days.TryGetValue(name.TrimEnd(',').ToLowerInvariant(), out var day) ? day : null;

    /// <summary>A month by its number, 1 to 12.</summary>
    public static Outcomes.Text Month(int month) => new(Indonesian[month - 1], English[month - 1]);

    /// <summary>A day of the week.</summary>
    public static Outcomes.Text Day(DayOfWeek day) => new(DayNames[(int)day], day.ToString());
}

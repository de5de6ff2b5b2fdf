using System.Globalization;
using System.Text.RegularExpressions;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Dates;

/// <summary>
/// Reads dates as people and spreadsheets write them: year first, or day before month, with names of months too. Nothing is guessed: a month of 31, a year of two digits or a number of days
/// since 1900 is refused with what may have been meant. Never throws.
/// </summary>
public static partial class DateReader
{
    /// <summary>Code of the refusal.</summary>
    public const string NotADate = "dateInvalid";

    /// <summary>The first year of a date that a document of an agency can have.</summary>
    public const int FirstYear = 1945;

    /// <summary>The last.</summary>
    public const int LastYear = 2199;

    private const int MaxLength = 60;
    private const string ExampleId = "Tulis misalnya 31/12/2025 atau 31 Desember 2025.";
    private const string ExampleEn = "Write, for example, 31/12/2025 or 31 December 2025.";

    /// <summary>Reads a date.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The field it was typed into, for the problem.</param>
    public static Outcome<DateOnly> Read(string? text, string? field = null)
    {
        var typed = Blanks().Replace(text ?? "", " ").Trim();
        var read = typed.Length is 0 or > MaxLength ? new Verdict(null, Say("Ini bukan tanggal.", "This is no date.")) : Read(typed);
        return read.Date is { } date ? date : new Problem(NotADate, read.Why!, field);
    }

    private static Verdict Read(string typed)
    {
        if (YearFirst().Match(typed) is { Success: true } iso)
            return Day(Number(iso, "d"), Number(iso, "m"), Number(iso, "y"));
        if (DayFirst().Match(typed) is { Success: true } numbers)
            return numbers.Groups["y"].Length != 4 ? ShortYear(typed) : Day(Number(numbers, "d"), Number(numbers, "m"), Number(numbers, "y"));
        if (Named().Match(typed) is { Success: true } named && DateNames.MonthOf(named.Groups["m"].Value) is { } month)
            return named.Groups["y"].Length != 4 ? ShortYear(typed) : Weekday(named.Groups["w"].Value, Day(Number(named, "d"), month, Number(named, "y")));
        if (MonthOnly().Match(typed) is { Success: true } without && DateNames.MonthOf(without.Groups["m"].Value) is not null)
            return new(null, Say($"“{typed}” tanpa tanggalnya.", $"“{typed}” has no day."));
        return Serial().IsMatch(typed) ? OfSpreadsheet(typed) : new(null, Say("Ini bukan tanggal.", "This is no date."));
    }

    private static Verdict Day(int day, int month, int year)
    {
        if (year is < FirstYear or > LastYear)
            return new(null, Say($"Tahun {year} di luar {FirstYear}–{LastYear}.", $"The year {year} is not within {FirstYear}–{LastYear}."));
        if (month is > 12 and <= 31 && day is >= 1 and <= 12)
        {
            var (meant, english) = (Print(month, day, year, id: true), Print(month, day, year, id: false));
            return new(null, Say($"Bulan {month} tidak ada; tanggal ditulis sebelum bulan. Mungkin maksudnya {meant}.", $"There is no month {month}; the day stands before the month. Perhaps {english} is meant."));
        }

        if (month is < 1 or > 12)
            return new(null, Say($"Bulan {month} tidak ada.", $"There is no month {month}."));
        var last = DateTime.DaysInMonth(year, month);
        if (day >= 1 && day <= last)
            return new(new(year, month, day), null);
        var name = DateNames.Month(month);
        return new(null, Say($"Tanggal {day} tidak ada: {name.Id} {year} sampai tanggal {last}.", $"There is no day {day}: {name.En} {year} has {last} days."));
    }

    // A day of the week says which date was meant when one of the two is wrong: that is for a person to say.
    private static Verdict Weekday(string name, Verdict read)
    {
        if (name.Length == 0 || read.Date is not { } date)
            return read;
        if (DateNames.DayOf(name) is not { } day)
            return new(null, Say("Ini bukan tanggal.", "This is no date."));
        var (said, fact) = (DateNames.Day(day), DateNames.Day(date.DayOfWeek));
        return day == date.DayOfWeek ? read : new(null, Say(
            $"{Print(date.Day, date.Month, date.Year, id: true)} hari {fact.Id}, bukan {said.Id}.", $"{Print(date.Day, date.Month, date.Year, id: false)} is a {fact.En}, not a {said.En}."));
    }

    private static Verdict ShortYear(string typed) => new(null, Say($"Tahun di “{typed}” kurang dari empat angka.", $"The year in “{typed}” has fewer than four digits."));

    // Day 60 of the calendar of spreadsheets is 29 February 1900, which never was; from there on it counts right.
    private static Verdict OfSpreadsheet(string typed)
    {
        var date = new DateOnly(1899, 12, 30).AddDays(int.Parse(typed, NumberStyles.None, CultureInfo.InvariantCulture));
        return new(null, Say(
            $"“{typed}” nomor hari dari lembar kerja. Mungkin maksudnya {Print(date.Day, date.Month, date.Year, id: true)}.",
            $"“{typed}” is the number of a day in a spreadsheet. Perhaps {Print(date.Day, date.Month, date.Year, id: false)} is meant."));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Print(int day, int month, int year, bool id) =>
        string.Create(CultureInfo.InvariantCulture, $"{day} {(id ? DateNames.Month(month).Id : DateNames.Month(month).En)} {year}");

    private static Text Say(string id, string en) => new($"{id} {ExampleId}", $"{en} {ExampleEn}");

    [GeneratedRegex(@"[\s\u00A0\u2007\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // Midnight behind a date is how spreadsheets and databases write a day.
    [GeneratedRegex("^(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})(?:[T ]00:00(?::00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<d>[0-9]{1,2})(?<s>[-/.])(?<m>[0-9]{1,2})\\k<s>(?<y>[0-9]{1,4})(?: 00:00(?::00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^(?:(?!tanggal |tgl)(?<w>[\\p{L}'’]+),? )?(?:(?:tanggal|tgl\\.?) )?(?<d>[0-9]{1,2})[ -](?<m>\\p{L}+\\.?)[ -](?<y>[0-9]{1,4})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex("^(?<m>\\p{L}+\\.?)[ -][0-9]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOnly();

    // 1954 to 2119: smaller numbers are years or days, and are no date by themselves.
    [GeneratedRegex("^[2-7][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    private readonly record struct Verdict(DateOnly? Date, Text? Why);
}

using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>Words of findings, built once for both languages.</summary>
internal static class Say
{
    /// <summary>Characters of a name inside a message; the whole name stands in the plan.</summary>
    private const int MaxName = 160;

    /// <summary>The same change to both wordings.</summary>
    public static Text Both(Func<string, string> change, Text text) => new(change(text.Id), change(text.En));

    /// <summary>Both wordings, one after another, with a separator between them.</summary>
    public static Text Join(string separator, IEnumerable<Text> texts)
    {
        var all = texts.ToList();
        return new(string.Join(separator, all.Select(t => t.Id)), string.Join(separator, all.Select(t => t.En)));
    }

    /// <summary>An enumeration: “a”, “a dan b”, “a, b, dan c”.</summary>
    public static Text List(IReadOnlyList<Text> items) => items.Count switch
    {
        0 => Text.Same(""),
        1 => items[0],
        2 => new($"{items[0].Id} dan {items[1].Id}", $"{items[0].En} and {items[1].En}"),
        _ => new(
            $"{Join(", ", items.SkipLast(1)).Id}, dan {items[^1].Id}",
            $"{Join(", ", items.SkipLast(1)).En}, and {items[^1].En}"),
    };

    /// <summary>Years as an enumeration.</summary>
    public static Text Years(IEnumerable<int> years) => List([.. years.Select(y => Text.Same(FindingId.Year(y)))]);

    /// <summary>The name of an indicator in quotation marks.</summary>
    public static string Name(PlanIndicator indicator) => Quote(indicator.Name);

    /// <summary>A text in quotation marks, shortened when it is longer than a message can bear.</summary>
    public static string Quote(string text)
    {
        if (text.Length <= MaxName)
        {
            return $"“{text}”";
        }

        var end = char.IsHighSurrogate(text[MaxName - 1]) ? MaxName - 1 : MaxName;
        return $"“{text[..end]}…”";
    }

    /// <summary>The period in words: a quarter with its year, or the year.</summary>
    public static Text PeriodOf(PlanTarget cell) => PeriodOf(cell.Year, cell.Period, cell.IsBase);

    /// <summary>The period in words: a quarter with its year, or the year, named when it is the base year.</summary>
    public static Text PeriodOf(int year, Periods.Period period, bool isBase = false) => period switch
    {
        Periods.Period.Tw1 => new($"TW I {FindingId.Year(year)}", $"quarter 1 of {FindingId.Year(year)}"),
        Periods.Period.Tw2 => new($"TW II {FindingId.Year(year)}", $"quarter 2 of {FindingId.Year(year)}"),
        Periods.Period.Tw3 => new($"TW III {FindingId.Year(year)}", $"quarter 3 of {FindingId.Year(year)}"),
        Periods.Period.Tw4 => new($"TW IV {FindingId.Year(year)}", $"quarter 4 of {FindingId.Year(year)}"),
        _ when isBase => new($"tahun dasar {FindingId.Year(year)}", $"base year {FindingId.Year(year)}"),
        _ => new($"tahun {FindingId.Year(year)}", FindingId.Year(year)),
    };

    /// <summary>The direction in words.</summary>
    public static Text Direction(Polarity polarity) => polarity switch
    {
        Polarity.Higher => new("makin tinggi makin baik", "higher is better"),
        Polarity.Lower => new("makin rendah makin baik", "lower is better"),
        Polarity.Range => new("baik di dalam rentang", "good inside a range"),
        _ => new("baik bila tepat", "good when exact"),
    };
}

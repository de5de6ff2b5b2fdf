using System.Globalization;
using Kinerja.Model.Periods;
using Words = Kinerja.Documents.Layout.HeaderWords;

namespace Kinerja.Documents.Layout;

/// <summary>Headings that speak of time: years, quarters, the base, targets over them.</summary>
internal static class TimeLabel
{
    /// <summary>Years that a plan may speak of.</summary>
    public const int FirstYear = 1990;

    /// <summary>See <see cref="FirstYear"/>.</summary>
    public const int LastYear = 2100;

    private static readonly string[] YearPrefixes = ["tahun", "thn", "th", "ta"];

    /// <summary>What a heading of folded words says about time; null when it speaks of something else.</summary>
    public static HeaderLabel? Read(IReadOnlyList<string> tokens)
    {
        var years = tokens.Select(YearOf).OfType<int>().Distinct().ToList();
        if (!tokens.All(t => YearOf(t) is not null || Words.Time.Contains(t) || QuarterOf(t) is not null))
            return Ordinal(tokens);

        bool Has(IReadOnlySet<string> words) => tokens.Any(words.Contains);
        if (tokens.Any(Words.Indicator.Contains) && years.Count == 0)
            return null;
        int? year = years.Count == 1 ? years[0] : null;

        if (Has(Words.Quarter) || tokens.Any(IsQuarterCode))
            return QuarterIn(tokens) is { } quarter
                ? new(Has(Words.Realisation) ? ColumnMeaning.Realisation : ColumnMeaning.Quarter, year, quarter)
                : new(ColumnMeaning.QuarterGroup, year);
        if (tokens.Contains("akhir") && tokens.Any(t => t is "kondisi" or "target" or "kinerja" or "periode" or "renstra" or "rpjmd"))
            return new(ColumnMeaning.EndState, year);
        if (Has(Words.Base) && (tokens.Count == 1 ? tokens[0] == "baseline" : tokens.Any(t => !Words.Base.Contains(t)) || tokens.Contains("baseline")))
            return new(ColumnMeaning.Baseline, year);
        if (Has(Words.Realisation) && !Has(Words.Target))
            return year is null && tokens.Count > 3 ? null : new(ColumnMeaning.Realisation, year);
        if (years.Count > 1)
            return new(ColumnMeaning.Target);
        if (year is not null)
            return new(ColumnMeaning.Year, year);
        if (Has(Words.Target) || (tokens.Contains("tahun") && tokens.All(t => t is "tahun" or "ke" or "pada" or "rencana")) || tokens.All(t => t is "year" or "years"))
            return new(ColumnMeaning.Target);
        return Ordinal(tokens);
    }

    /// <summary>The year in a folded word: <c>2021</c>, <c>th2021</c>.</summary>
    public static int? YearOf(string token)
    {
        foreach (var prefix in YearPrefixes)
        {
            if (token.Length == prefix.Length + 4 && token.StartsWith(prefix, StringComparison.Ordinal))
                return YearOf(token[prefix.Length..]);
        }

        return token.Length == 4 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : null;
    }

    /// <summary>The quarter in a folded word: <c>iv</c>, <c>4</c>, <c>tw4</c>, <c>q4</c>.</summary>
    public static Period? QuarterOf(string token)
    {
        var digits = IsQuarterCode(token) ? token.TrimStart('t', 'w', 'q', 'r') : token;
        return digits switch
        {
            "i" or "1" => Period.Tw1,
            "ii" or "2" => Period.Tw2,
            "iii" or "3" => Period.Tw3,
            "iv" or "4" => Period.Tw4,
            _ => null,
        };
    }

    private static bool IsQuarterCode(string token) => token is
        "tw1" or "tw2" or "tw3" or "tw4" or "twi" or "twii" or "twiii" or "twiv" or "q1" or "q2" or "q3" or "q4" or "trw1" or "trw2" or "trw3" or "trw4";

    private static Period? QuarterIn(IReadOnlyList<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (QuarterOf(token) is { } quarter)
                return quarter;
        }

        return null;
    }

    /// <summary><i>Tahun ke-1</i>, <i>Tahun 2</i>, <i>Year 3</i>.</summary>
    private static HeaderLabel? Ordinal(IReadOnlyList<string> tokens)
    {
        if (tokens.Count is < 2 or > 3 || tokens[0] is not ("tahun" or "year") || (tokens.Count == 3 && tokens[1] != "ke"))
            return null;
        return int.TryParse(tokens[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= 10
            ? new(ColumnMeaning.Year, Ordinal: n)
            : null;
    }
}

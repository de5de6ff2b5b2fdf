using Kinerja.Model.Keys;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Regions;

/// <summary>Finds regions by what somebody types. The work is bounded: a query is cut at <see cref="MaxQuery"/> characters.</summary>
internal sealed class RegionSearch(IReadOnlyList<Region> regions)
{
    /// <summary>Characters of a query that count; the longest name has 38.</summary>
    public const int MaxQuery = 80;

    private readonly RegionNames[] _entries = [.. regions.Select(region => RegionNames.Of(region, regions.First(r => r.Code == (region.Province ?? region.Code))))];

    /// <summary>The best matches.</summary>
    public IReadOnlyList<Region> Find(string? text, int limit, RegionCode? within)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var query = (text ?? "").Trim();
        query = query.Length > MaxQuery ? query[..MaxQuery] : query;
        var score = query.Length > 0 && query.All(c => char.IsAsciiDigit(c) || c == '.') ? ByCode(query) : ByName(query);
        return
        [
            .. _entries
                .Where(e => within is null || e.Region.Code.IsWithin(within))
                .Select(e => (Entry: e, Score: score(e)))
                .Where(s => s.Score > 0)
                .OrderByDescending(s => s.Score)
                .ThenBy(s => s.Entry.Region.Kind == RegionKind.Province ? 0 : 1)
                .ThenBy(s => s.Entry.Compact.Length)
                .ThenBy(s => s.Entry.Region.Kind)
                .ThenBy(s => s.Entry.Region.Code.Value, StringComparer.Ordinal)
                .Take(limit)
                .Select(s => s.Entry.Region),
        ];
    }

    /// <summary>The code itself, then what begins with it, then the code whose zero a spreadsheet may have taken: <c>35.8</c> for 35.08.</summary>
    private static Func<RegionNames, int> ByCode(string query)
    {
        var digits = query.Replace(".", "", StringComparison.Ordinal);
        var padded = query.Length == 4 && query[2] == '.' ? $"{query[..2]}0{query[3]}" : null;
        return e => e.Digits == digits ? 3 : digits.Length > 0 && e.Digits.StartsWith(digits, StringComparison.Ordinal) ? 2 : e.Digits == padded ? 1 : 0;
    }

    private static Func<RegionNames, int> ByName(string query)
    {
        var words = TextFolding.Tokens(query).Where(w => w.Any(char.IsLetterOrDigit)).ToList();
        var kind = words.Count > 1 ? RegionNames.KindOf(words[0]) : null;
        if (kind is not null)
        {
            words.RemoveAt(0);
        }

        words = words.Count > 1 && words[0] is "administrasi" or "adm" ? words[1..] : words;
        var compact = string.Concat(words);
        if (compact.Length == 0)
        {
            return _ => 0;
        }

        return e => RegionLikeness.Score(e, words, compact) switch
        {
            0 => 0,
            var score when kind is null => score,
            var score => kind == e.Region.Kind ? score + RegionLikeness.Step : Math.Max(1, score - RegionLikeness.Step),
        };
    }
}

using System.Globalization;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Imports;

/// <summary>Which code each row of a new plan gets: that of the row it matches, its own when that is free, or the next free number.</summary>
internal sealed class CodeMatch
{
    /// <summary>Names are compared pairwise only in places of this size, so that the work stays linear.</summary>
    private const int MostPairs = 60;

    private readonly Dictionary<string, string> _codes;

    private CodeMatch(Dictionary<string, string> codes) => _codes = codes;

    /// <summary>The code to use for a code of the incoming plan; null for null, the code itself when the plan does not define it.</summary>
    public string? this[string? code] => code is null ? null : _codes.GetValueOrDefault(code, code);

    /// <summary>Matches rows: by name in their place; then, in one place, by names that are the same measure worded differently; then by name alone
    /// where it is unique. Each row matches once.</summary>
    public static CodeMatch Of(IEnumerable<MatchRow> existing, IEnumerable<MatchRow> incoming)
    {
        var (old, now) = (existing.DistinctBy(r => r.Code).ToList(), incoming.DistinctBy(r => r.Code).ToList());
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<MatchRow> OldLeft() => old.Where(r => !used.Contains(r.Code));
        IEnumerable<MatchRow> NowLeft() => now.Where(r => !codes.ContainsKey(r.Code));
        void Pair(MatchRow before, MatchRow after)
        {
            codes[after.Code] = before.Code;
            used.Add(before.Code);
        }

        foreach (var (before, after) in SameName(old, now))
        {
            Pair(before, after);
        }

        foreach (var (before, after) in Reworded([.. OldLeft()], [.. NowLeft()]))
        {
            Pair(before, after);
        }

        foreach (var (before, after) in SameNameElsewhere([.. OldLeft()], [.. NowLeft()]))
        {
            Pair(before, after);
        }

        Fresh(old, now, codes);
        return new(codes);
    }

    private static IEnumerable<(MatchRow Before, MatchRow After)> SameName(List<MatchRow> old, List<MatchRow> now)
    {
        var waiting = old.GroupBy(r => (r.Place, r.Folded)).ToDictionary(g => g.Key, g => new Queue<MatchRow>(g));
        foreach (var row in now)
        {
            if (waiting.TryGetValue((row.Place, row.Folded), out var queue) && queue.TryDequeue(out var before))
            {
                yield return (before, row);
            }
        }
    }

    private static IEnumerable<(MatchRow Before, MatchRow After)> Reworded(List<MatchRow> old, List<MatchRow> now)
    {
        var before = old.GroupBy(r => r.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var place in now.GroupBy(r => r.Place, StringComparer.Ordinal))
        {
            var after = place.ToList();
            if (!before.TryGetValue(place.Key, out var here) || here.Count > MostPairs || after.Count > MostPairs)
            {
                continue;
            }

            foreach (var match in NameMatcher.Match([.. here.Select(r => r.Name)], [.. after.Select(r => r.Name)]))
            {
                yield return (here[match.Left], after[match.Right]);
            }
        }
    }

    private static IEnumerable<(MatchRow Before, MatchRow After)> SameNameElsewhere(List<MatchRow> old, List<MatchRow> now)
    {
        var before = old.GroupBy(r => (r.Kind, r.Folded)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        foreach (var group in now.GroupBy(r => (r.Kind, r.Folded)).Where(g => g.Count() == 1))
        {
            if (before.TryGetValue(group.Key, out var row))
            {
                yield return (row, group.First());
            }
        }
    }

    /// <summary>A code that the agency has used is never given to another row, even when its old row is gone.</summary>
    private static void Fresh(List<MatchRow> old, List<MatchRow> now, Dictionary<string, string> codes)
    {
        var taken = old.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var highest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in taken.Concat(now.Select(n => n.Code)))
        {
            var (prefix, number) = Split(code);
            highest[prefix] = Math.Max(highest.GetValueOrDefault(prefix), number);
        }

        foreach (var code in now.Select(n => n.Code).Where(c => !codes.ContainsKey(c)).ToList())
        {
            var own = code;
            var prefix = Split(code).Prefix;
            while (!taken.Add(own))
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{highest[prefix] += 1}");
            }

            codes[code] = own;
        }
    }

    private static (string Prefix, int Number) Split(string code)
    {
        var dash = code.LastIndexOf('-');
        return dash > 0 && int.TryParse(code.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000
            ? (code[..dash], number)
            : (code, 1);
    }
}

namespace Kinerja.Model.Texts;

/// <summary>Matches the rows of two tables by name. Each name is matched at most once, and never when two candidates are equally good: that is asked.</summary>
public static class NameMatcher
{
    /// <summary>Matches two lists, best pairs first.</summary>
    /// <param name="left">Names of the first table.</param>
    /// <param name="right">Names of the second table.</param>
    /// <param name="from">Least likeness of a match, 0–1.</param>
    /// <returns>The matches in the order of the first list; names without one are left out.</returns>
    public static IReadOnlyList<NameMatch> Match(IReadOnlyList<string> left, IReadOnlyList<string> right, decimal from = TextSimilarity.SameFrom)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var candidates = left.SelectMany((l, i) => right.Select((r, j) => new NameMatch(i, j, TextSimilarity.Score(l, r)))).Where(m => m.Score >= from).ToList();
        var matches = new List<NameMatch>();
        foreach (var level in candidates.GroupBy(m => m.Score).OrderByDescending(g => g.Key))
        {
            // Within one likeness a name with two partners is in doubt; both partners stay free for nobody else.
            var free = level.Where(m => matches.TrueForAll(taken => taken.Left != m.Left && taken.Right != m.Right)).ToList();
            matches.AddRange(free.Where(m => free.Count(o => o.Left == m.Left) == 1 && free.Count(o => o.Right == m.Right) == 1));
        }

        return [.. matches.OrderBy(m => m.Left)];
    }
}

namespace Kinerja.Model.Texts;

/// <summary>
/// Matches the rows of two tables by name. A name is matched at most once, and not at all when two partners are equally good: that is for a person to say.
/// The work is bounded: where tables are too large for every pair to be compared word by word, only names that fold alike are matched.
/// </summary>
public static class NameMatcher
{
    /// <summary>Most pairs of words that are compared in one call, about a quarter of a second.</summary>
    private const long Budget = 4_000_000;

    /// <summary>Matches two lists, best pairs first.</summary>
    /// <param name="left">Names of the first table.</param>
    /// <param name="right">Names of the second table.</param>
    /// <param name="from">Least likeness of a match, 0–1.</param>
    /// <returns>The matches in the order of the first list; names without one are left out.</returns>
    public static IReadOnlyList<NameMatch> Match(IReadOnlyList<string> left, IReadOnlyList<string> right, decimal from = TextSimilarity.SameFrom)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (leftNames, rightNames) = (Tokens(left), Tokens(right));
        var matches = new List<NameMatch>();
        var (leftDone, rightDone) = (new bool[left.Count], new bool[right.Count]);
        SettleAlike(leftNames, rightNames, matches, leftDone, rightDone);
        foreach (var level in Similar(leftNames, rightNames, leftDone, rightDone, from).GroupBy(m => m.Score).OrderByDescending(g => g.Key))
        {
            Settle([.. level], matches, leftDone, rightDone);
        }

        return [.. matches.OrderBy(m => m.Left)];
    }

    /// <summary>Takes the pairs of one likeness whose names have one partner each; names with several are in doubt and left alone from here on.</summary>
    private static void Settle(List<NameMatch> level, List<NameMatch> matches, bool[] leftDone, bool[] rightDone)
    {
        var free = level.Where(m => !leftDone[m.Left] && !rightDone[m.Right]).ToList();
        var (lefts, rights) = (free.CountBy(m => m.Left).ToDictionary(), free.CountBy(m => m.Right).ToDictionary());
        matches.AddRange(free.Where(m => lefts[m.Left] == 1 && rights[m.Right] == 1));
        foreach (var match in free)
        {
            (leftDone[match.Left], rightDone[match.Right]) = (true, true);
        }
    }

    /// <summary>The same for names that fold alike, without forming their pairs: a table of a thousand equal names has a million.</summary>
    private static void SettleAlike(
        IReadOnlyList<string>[] left, IReadOnlyList<string>[] right, List<NameMatch> matches, bool[] leftDone, bool[] rightDone)
    {
        var (lefts, rights) = (ByName(left), ByName(right));
        foreach (var (name, ours) in lefts)
        {
            if (!rights.TryGetValue(name, out var theirs))
            {
                continue;
            }

            if (ours.Count == 1 && theirs.Count == 1)
            {
                matches.Add(new(ours[0], theirs[0], 1));
            }

            ours.ForEach(i => leftDone[i] = true);
            theirs.ForEach(j => rightDone[j] = true);
        }
    }

    private static Dictionary<string, List<int>> ByName(IReadOnlyList<string>[] names) => Enumerable.Range(0, names.Length)
        .Where(i => names[i].Count > 0)
        .GroupBy(i => string.Join(' ', names[i]), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private static List<NameMatch> Similar(
        IReadOnlyList<string>[] left, IReadOnlyList<string>[] right, bool[] leftDone, bool[] rightDone, decimal from)
    {
        var (lefts, rights) = (Open(left, leftDone), Open(right, rightDone));
        var work = lefts.Sum(i => (long)Size(left[i])) * rights.Sum(j => (long)Size(right[j]));
        return work > Budget
            ? []
            : [.. lefts.SelectMany(i => rights.Select(j => new NameMatch(i, j, TextSimilarity.Score(left[i], right[j])))).Where(m => m.Score >= from)];
    }

    private static List<int> Open(IReadOnlyList<string>[] names, bool[] done) => [.. Enumerable.Range(0, names.Length).Where(i => !done[i] && names[i].Count > 0)];

    private static int Size(IReadOnlyList<string> name) => Math.Min(name.Count, TextSimilarity.MaxWords);

    private static IReadOnlyList<string>[] Tokens(IReadOnlyList<string> names) => [.. names.Select(TextFolding.Tokens)];
}

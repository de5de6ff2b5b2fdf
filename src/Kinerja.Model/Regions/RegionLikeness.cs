namespace Kinerja.Model.Regions;

/// <summary>How well a region fits what was typed. Pure.</summary>
internal static class RegionLikeness
{
    /// <summary>Between two ways of fitting.</summary>
    public const int Step = 100;

    /// <summary>The score; 0 for no fit.</summary>
    /// <param name="names">The names of a region.</param>
    /// <param name="words">Folded words that were typed, without the kind of region.</param>
    /// <param name="compact">The same in one.</param>
    public static int Score(RegionNames names, IReadOnlyList<string> words, string compact)
    {
        if (names.Compact == compact || names.Aliases.Contains(compact))
        {
            return 8 * Step;
        }

        if (names.Compact.StartsWith(compact, StringComparison.Ordinal))
        {
            return 7 * Step;
        }

        if (words.All(w => Begins(names.Words, w)))
        {
            return 6 * Step;
        }

        if (words.Any(w => Begins(names.Words, w)) && words.All(w => Begins(names.Words, w) || Begins(names.ProvinceWords, w)))
        {
            return 5 * Step;
        }

        return compact.Length >= 3 && names.Compact.Contains(compact, StringComparison.Ordinal) ? 4 * Step : Slips(names.Compact, compact);
    }

    /// <summary>A name with a few slips, whole or begun: the longer the name, the more are forgiven.</summary>
    private static int Slips(string name, string typed)
    {
        var (whole, begun) = Distances(typed, name);
        var forgiven = typed.Length switch { < 4 => 0, < 6 => 1, < 10 => 2, _ => 3 };
        if (whole <= forgiven)
        {
            return (3 * Step) - whole;
        }

        return begun <= forgiven - 1 ? Step - begun : 0;
    }

    private static bool Begins(IReadOnlyList<string> words, string typed) => words.Any(w => w.StartsWith(typed, StringComparison.Ordinal));

    /// <summary>
    /// Letters to change, add, drop or exchange with their neighbour, to make the typed text the name, and to make it the beginning of the name.
    /// </summary>
    private static (int Whole, int Begun) Distances(string typed, string name)
    {
        var (before, last, row) = (new int[name.Length + 1], new int[name.Length + 1], new int[name.Length + 1]);
        for (var j = 0; j <= name.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var change = last[j - 1] + (typed[i - 1] == name[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
        }

        return (row[^1], row.Min());
    }
}

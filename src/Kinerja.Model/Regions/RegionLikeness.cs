using Kinerja.Model.Texts;

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

        return compact.Length >= 3 && names.Compact.Contains(compact, StringComparison.Ordinal) ? 4 * Step : WithSlips(names.Compact, compact);
    }

    /// <summary>A name with a few slips, whole or begun: the longer the name, the more are forgiven.</summary>
    private static int WithSlips(string name, string typed)
    {
        var (whole, begun) = Slips.Between(typed, name);
        var forgiven = Slips.Forgiven(typed.Length);
        if (whole <= forgiven)
        {
            return (3 * Step) - whole;
        }

        return begun <= forgiven - 1 ? Step - begun : 0;
    }

    private static bool Begins(IReadOnlyList<string> words, string typed) => words.Any(w => w.StartsWith(typed, StringComparison.Ordinal));
}

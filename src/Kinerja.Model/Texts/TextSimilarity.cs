namespace Kinerja.Model.Texts;

/// <summary>
/// How alike two names of measures are, word by word and in order. The same indicator is worded a little differently in two tables
/// (<i>Persentase jumlah koperasi sehat</i>, <i>Persentase koperasi sehat</i>), while one word more may be another indicator
/// (<i>koperasi cukup sehat</i>). Never throws; the time is bounded by <see cref="MaxWords"/> squared.
/// </summary>
public static class TextSimilarity
{
    /// <summary>From here on two names are taken for the same measure.</summary>
    public const decimal SameFrom = 0.90m;

    /// <summary>Words of a name that are compared; the rest of a longer one is left out.</summary>
    public const int MaxWords = 60;

    private const decimal Slip = 0.70m;
    private const decimal DifferentMeasure = 0.60m;

    /// <summary>
    /// The likeness: 1 for the same folded name, at least <see cref="SameFrom"/> for the same measure worded differently, at most 0.60 when a word that
    /// changes the meaning or the kind of measure stands on one side only, 0 for nothing in common.
    /// </summary>
    public static decimal Score(string? left, string? right) => Score(TextFolding.Tokens(left), TextFolding.Tokens(right));

    /// <summary>True when both are wordings of one measure.</summary>
    public static bool IsSame(string? left, string? right) => Score(left, right) >= SameFrom;

    /// <summary>The likeness of two names that have been folded already.</summary>
    internal static decimal Score(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == b.Count ? 1 : 0;
        }

        var order = string.CompareOrdinal(string.Join(' ', a), string.Join(' ', b));
        return order switch
        {
            0 => 1,
            < 0 => Compare(new MeasureName(a, b), new MeasureName(b, a)),
            _ => Compare(new MeasureName(b, a), new MeasureName(a, b)), // one order for both ways round, so that the likeness is symmetric
        };
    }

    private static decimal Compare(MeasureName left, MeasureName right)
    {
        var (common, leftOnly, rightOnly) = Align(left.Words, right.Words);
        var words = left.Words.Count + right.Words.Count;
        if (words == 0)
        {
            return left.Measure == right.Measure ? 0.99m : 0;
        }

        var score = 2 * common / words;
        var telling = leftOnly.Concat(rightOnly).Any(w => SimilarityWords.Telling.Contains(w) || w.All(char.IsAsciiDigit));
        var otherMeasure = left.Measure != right.Measure && left.Measure is not null && right.Measure is not null;
        if (telling || otherMeasure)
        {
            return Math.Min(score, DifferentMeasure);
        }

        // Not the very same words: never quite 1, and a measure named on one side only costs a little.
        return Math.Max(0, Math.Min(score, 0.99m) - (left.Measure == right.Measure ? 0 : 0.05m));
    }

    /// <summary>The longest common sequence of words, slips counted in part, and the words outside it.</summary>
    private static (decimal Common, List<string> LeftOnly, List<string> RightOnly) Align(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var best = new decimal[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                var skip = Math.Max(best[i + 1, j], best[i, j + 1]);
                best[i, j] = Math.Max(skip, Weight(left[i], right[j]) is var weight and > 0 ? best[i + 1, j + 1] + weight : 0);
            }
        }

        List<string> leftOnly = [], rightOnly = [];
        var (l, r) = (0, 0);
        while (l < left.Count && r < right.Count)
        {
            var weight = Weight(left[l], right[r]);
            if (weight > 0 && best[l, r] == best[l + 1, r + 1] + weight)
            {
                (l, r) = (l + 1, r + 1);
            }
            else if (best[l, r] == best[l + 1, r])
            {
                leftOnly.Add(left[l++]);
            }
            else
            {
                rightOnly.Add(right[r++]);
            }
        }

        leftOnly.AddRange(left.Skip(l));
        rightOnly.AddRange(right.Skip(r));
        return (best[0, 0], leftOnly, rightOnly);
    }

    private static decimal Weight(string left, string right) => string.Equals(left, right, StringComparison.Ordinal) ? 1 : IsSlip(left, right) ? Slip : 0;

    /// <summary>One letter more, less or other in words of five letters or more: <i>Mikri</i> for <i>Mikro</i>, but never <i>makro</i>.</summary>
    private static bool IsSlip(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < 5 || longer.Length - shorter.Length > 1 || left.Any(char.IsDigit) || right.Any(char.IsDigit)
            || (SimilarityWords.Telling.Contains(left) && SimilarityWords.Telling.Contains(right)))
        {
            return false;
        }

        var head = 0;
        while (head < shorter.Length && shorter[head] == longer[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter.Length - head && shorter[^(tail + 1)] == longer[^(tail + 1)])
        {
            tail++;
        }

        return longer.Length - head - tail <= 1;
    }
}

using System.Globalization;
using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>
/// A text as a search sees it: words without case, accents and everyday abbreviations. Words may come in any order, begun and with slips. Never throws; the work of a comparison is
/// bounded by <see cref="MaxWords"/> and <see cref="MaxLength"/>.
/// </summary>
public sealed class SearchText
{
    /// <summary>Characters of a text that count.</summary>
    public const int MaxLength = 300;

    /// <summary>Words that count.</summary>
    public const int MaxWords = 40;

    /// <summary>Characters of a question that count.</summary>
    public const int MaxQuery = 80;

    /// <summary>Words of a question that count.</summary>
    public const int MaxQueryWords = 8;

    private const int Exact = 100;
    private const int Begun = 75;
    private const int Within = 40;
    private const int Slipped = 25;
    private const int Bonus = 60;

    private readonly string[] _words;
    private readonly string _compact;

    private SearchText(string[] words) => (_words, _compact) = (words, string.Concat(words));

    /// <summary>True when there is no word in it.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>A text that is searched.</summary>
    public static SearchText Of(string? text) => new([.. Words(text, MaxLength).Take(MaxWords)]);

    /// <summary>What somebody types.</summary>
    public static SearchText Question(string? text) => new([.. Words(text, MaxQuery).Take(MaxQueryWords)]);

    /// <summary>How well this text answers a question: 0 for not at all. Every word of the question has to be found.</summary>
    public int Score(SearchText question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.IsEmpty || IsEmpty)
        {
            return 0;
        }

        var sum = 0;
        foreach (var typed in question._words)
        {
            var best = 0;
            foreach (var word in _words)
            {
                best = Math.Max(best, Of(typed, word));
                if (best == Exact)
                {
                    break;
                }
            }

            if (best == 0)
            {
                // Words that are written together or apart: "triwulan" and "tri wulan".
                return question._compact.Length >= 4 && _compact.Contains(question._compact, StringComparison.Ordinal) ? Within : 0;
            }

            sum += best;
        }

        var score = sum / question._words.Length;
        return score + (_compact == question._compact ? Bonus : _compact.StartsWith(question._compact, StringComparison.Ordinal) ? Bonus / 2 : 0);
    }

    private static int Of(string typed, string word)
    {
        if (word == typed)
        {
            return Exact;
        }

        if (word.StartsWith(typed, StringComparison.Ordinal))
        {
            return Begun;
        }

        if (typed.Length >= 3 && word.Contains(typed, StringComparison.Ordinal))
        {
            return Within;
        }

        var forgiven = Math.Min(2, Slips.Forgiven(typed.Length));
        if (forgiven == 0 || word.Length < typed.Length - forgiven || typed.Any(char.IsDigit))
        {
            return 0;
        }

        var (whole, begun) = Slips.Between(typed, word);
        return whole <= forgiven ? Slipped - whole : begun <= forgiven - 1 ? Slipped - 5 - begun : 0;
    }

    private static IEnumerable<string> Words(string? text, int most)
    {
        var cut = text is null ? "" : text.Length > most ? text[..most] : text;
        return TextFolding.Tokens(WithoutAccents(cut)).Where(w => w.Any(char.IsLetterOrDigit));
    }

    private static string WithoutAccents(string text)
    {
        // Half a character at the cut is no character.
        var whole = text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
        if (whole.All(char.IsAscii))
        {
            return whole;
        }

        var plain = new StringBuilder(whole.Length);
        foreach (var rune in string.Concat(whole.EnumerateRunes()).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}

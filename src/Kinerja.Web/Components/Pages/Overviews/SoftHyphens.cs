using System.Text;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>
/// Places where the name of a region may break in a narrow tile. Browsers have no Indonesian hyphenation, so syllables are found here: a break stands
/// before a consonant that begins a syllable (<c>ng</c>, <c>ny</c>, <c>sy</c> and <c>kh</c> are one sound) and leaves three letters on either side.
/// </summary>
public static class SoftHyphens
{
    /// <summary>The invisible mark.</summary>
    public const char Mark = '\u00ad';

    private const int Least = 3;
    private const int LongWord = 8;

    // Compounds break where their parts meet, not where the sound would.
    private static readonly Dictionary<string, string> Compounds = new(StringComparer.Ordinal)
    {
        ["Tulungagung"] = "Tulung\u00adagung", ["Bojonegoro"] = "Bojo\u00adnegoro", ["Banyuwangi"] = "Banyu\u00adwangi", ["Probolinggo"] = "Probo\u00adlinggo",
        ["Mojokerto"] = "Mojo\u00adkerto", ["Tasikmalaya"] = "Tasik\u00admalaya", ["Purbalingga"] = "Purba\u00adlingga", ["Banjarnegara"] = "Banjar\u00adnegara",
    };

    /// <summary>The name with its marks; words of up to seven letters stay whole.</summary>
    public static string Of(string name) => string.Join(' ', name.Split(' ').Select(Word));

    private static string Word(string word)
    {
        if (word.Length < LongWord || !word.All(char.IsLetter))
        {
            return word;
        }

        if (Compounds.TryGetValue(word, out var compound))
        {
            return compound;
        }

        var text = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            if (i >= Least && word.Length - i >= Least && BeginsSyllable(word, i))
            {
                text.Append(Mark);
            }

            text.Append(word[i]);
        }

        return text.ToString();
    }

    private static bool BeginsSyllable(string word, int at)
    {
        if (IsVowel(word[at]) || IsPair(word, at - 1))
        {
            return false;
        }

        // A consonant, or one sound of two letters, before a vowel; what stands before it ends the syllable before.
        var next = IsPair(word, at) ? at + 2 : at + 1;
        return next < word.Length && IsVowel(word[next]);
    }

    private static bool IsPair(string word, int at) =>
        at >= 0 && at + 1 < word.Length && (char.ToLowerInvariant(word[at]), word[at + 1]) is ('n', 'g') or ('n', 'y') or ('s', 'y') or ('k', 'h');

    private static bool IsVowel(char letter) => "aeiouAEIOU".Contains(letter, StringComparison.Ordinal);
}

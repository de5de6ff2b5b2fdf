using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>
/// The identity of a name: two wordings that fold to the same text are the same component, indicator or heading (domain rules, section 3).
/// Case, blanks, punctuation and everyday abbreviations do not matter; words, digits and comparison signs do. The original is kept elsewhere.
/// </summary>
public static class TextFolding
{
    /// <summary>Whole words that staff write in several ways. Only spellings of the same word: <c>UM</c> is not unfolded to <i>usaha mikro</i>.</summary>
    private const int LongestOnStack = 256;

    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["jml"] = "jumlah",
        ["jmlh"] = "jumlah",
        ["jlh"] = "jumlah",
        ["yg"] = "yang",
        ["thn"] = "tahun",
        ["th"] = "tahun",
        ["dg"] = "dengan",
        ["dgn"] = "dengan",
        ["dng"] = "dengan",
        ["utk"] = "untuk",
        ["dlm"] = "dalam",
        ["pd"] = "pada",
        ["kpd"] = "kepada",
        ["thd"] = "terhadap",
        ["ttg"] = "tentang",
        ["tdk"] = "tidak",
        ["blm"] = "belum",
        ["sdh"] = "sudah",
        ["tsb"] = "tersebut",
        ["kab"] = "kabupaten",
        ["kec"] = "kecamatan",
        ["prov"] = "provinsi",
        ["prop"] = "provinsi",
        ["propinsi"] = "provinsi",
        ["prosentase"] = "persentase",
        ["presentase"] = "persentase",
        ["ijin"] = "izin",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Folds a text: lower case, spellings unified, every run of blanks and punctuation one blank. Never throws; folding twice changes nothing.</summary>
    /// <param name="text">Any text; null folds to the empty text.</param>
    /// <returns>The folded text; empty when nothing but punctuation was given.</returns>
    public static string Fold(string? text) => string.Join(' ', Tokens(text));

    /// <summary>The words of the folded text, in order.</summary>
    /// <param name="text">Any text; null has no words.</param>
    public static IReadOnlyList<string> Tokens(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        if (Ascii.IsValid(text))
        {
            return Plain(text);
        }

        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Prepare(text).EnumerateRunes())
        {
            if (BelongsToWord(rune))
            {
                word.Append(rune);
                continue;
            }

            if (IsApostrophe(rune))
            {
                continue; // Qur'an and Quran are one word
            }

            Finish(tokens, word);
            AddSign(tokens, rune);
        }

        Finish(tokens, word);
        return tokens;
    }

    /// <summary>True when both texts are the same name.</summary>
    public static bool Same(string? left, string? right) => string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    /// <summary>The same for plain letters, which is what almost every cell is made of: nothing to compose, nothing to look up.</summary>
    private static List<string> Plain(string text)
    {
        var tokens = new List<string>();
        Span<char> word = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word[length++] = char.ToLowerInvariant(c);
            }
            else if (c is not ('\'' or '`') && (!char.IsControl(c) || c is '\t' or '\n' or '\r'))
            {
                AddWord(tokens, word[..length]);
                length = 0;
                AddSign(tokens, new Rune(c));
            }
        }

        AddWord(tokens, word[..length]);
        return tokens;
    }

    private static void AddWord(List<string> tokens, ReadOnlySpan<char> word)
    {
        if (word.Length > 0)
        {
            var token = word.ToString();
            tokens.Add(Spellings.GetValueOrDefault(token, token));
        }
    }

    private static string Prepare(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Characters.IsInvisible(rune))
            {
                visible.Append(rune);
            }
        }

        // Compatibility forms (full width, superscripts) are the same name; lower case may need composing once more.
        return visible.ToString()
            .Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or '`' or 0x02BC or 0x00B4;

    private static bool BelongsToWord(Rune rune) => !IsApostrophe(rune) && (Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);

    private static void Finish(List<string> tokens, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var token = word.ToString().Normalize(NormalizationForm.FormKC); // a dropped apostrophe may have parted a letter from its mark
        tokens.Add(Spellings.GetValueOrDefault(token, token));
        word.Clear();
    }

    /// <summary>Signs that change the meaning of a name stay: <c>usia &gt; 60</c> is not <c>usia &lt; 60</c>.</summary>
    private static void AddSign(List<string> tokens, Rune rune)
    {
        switch (rune.Value)
        {
            case '&': tokens.Add("dan"); break;
            case '=' when tokens.Count > 0 && tokens[^1] is "<" or ">": tokens[^1] = tokens[^1] == "<" ? "≤" : "≥"; break;
            case '<' or '>' or '≤' or '≥' or '+' or '%': tokens.Add(rune.ToString()); break;
            default: break;
        }
    }
}

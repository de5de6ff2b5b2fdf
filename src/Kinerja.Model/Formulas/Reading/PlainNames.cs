using System.Collections.Frozen;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>Folded names that read as themselves without quotation marks. Strict on purpose: what is not certain is quoted.</summary>
internal static class PlainNames
{
    private static readonly FrozenSet<string> Reserved = Words();

    /// <summary>True when the printed name needs no quotation marks.</summary>
    public static bool IsPlain(string name)
    {
        var words = name.Split(' ');
        return words.All(IsPlainWord) && !FormulaWords.YearPrepositions.Contains(words[^1]);
    }

    /// <summary>Two ASCII letters or digits at least, beginning with a letter, and without a meaning in the language.</summary>
    public static bool IsPlainWord(string word) =>
        word.Length >= 2 && char.IsAsciiLetterLower(word[0]) && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
        && !(word[0] == 'x' && char.IsAsciiDigit(word[1])) && !Reserved.Contains(word);

    private static FrozenSet<string> Words()
    {
        var words = new HashSet<string>(FormulaWords.Operators.Keys, StringComparer.Ordinal);
        words.UnionWith(FormulaWords.DoubtfulOperators.Keys);
        words.UnionWith(FormulaWords.Scales.Keys);
        words.UnionWith(FormulaWords.Announcements);
        words.UnionWith(["tahun", "per", "kali", "persen"]);
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}

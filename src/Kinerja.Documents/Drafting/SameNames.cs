using System.Text.RegularExpressions;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Drafting;

/// <summary>Tells whether two wordings may name the same indicator.</summary>
internal static partial class SameNames
{
    /// <summary>Share of common words from which two names are put before a person as possibly the same.</summary>
    public const decimal Likely = 0.75m;

    /// <summary>The name without words that one table writes and the other leaves out: <i>jumlah</i> inside, <i>yang</i>, abbreviations in brackets.</summary>
    public static string Core(string name)
    {
        var tokens = TextFolding.Tokens(Bracketed().Replace(name.Length > 500 ? name[..500] : name, " "));
        return string.Join(' ', tokens.Where((t, i) => t is not "yang" && !(t == "jumlah" && i > 0)));
    }

    /// <summary>Twice the common words over all words, 0–1.</summary>
    public static decimal Share(string left, string right)
    {
        var (a, b) = (TextFolding.Tokens(left).ToHashSet(StringComparer.Ordinal), TextFolding.Tokens(right).ToHashSet(StringComparer.Ordinal));
        return a.Count + b.Count == 0 ? 0 : 2m * a.Count(b.Contains) / (a.Count + b.Count);
    }

    [GeneratedRegex(@"\(\s*[\p{Lu}\d./ -]{1,12}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}

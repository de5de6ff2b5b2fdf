using System.Collections.Frozen;
using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>Finds what is not what it seems: letters of another script inside a word, an at sign for a letter, a wrongly decoded text. Changes nothing.</summary>
internal static class LookAlikes
{
    private const string Others = "аеорсухіѕјһԁԛԝАВЕКМНОРСТХУІЅЈԌѴοΑΒΕΖΗΙΚΜΝΟΡΤΥΧνικυ";
    private const string Latins = "aeopcyxisjhdqwABEKMHOPCTXYISJGVoABEZHIKMNOPTYXviku";

    private static readonly FrozenDictionary<char, char> ToLatin =
        Others.Zip(Latins).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>At most one note of each kind, naming the first word.</summary>
    public static IEnumerable<CleaningNote> Find(string text)
    {
        var mixed = false;
        var signs = false;
        foreach (var word in text.Split(' '))
        {
            if (!mixed && MixedIn(word))
            {
                mixed = true;
                var latin = string.Concat(word.Select(c => ToLatin.GetValueOrDefault(c, c)));
                yield return new(
                    CleaningCodes.MixedScript,
                    new($"“{word}” memuat huruf dari aksara lain yang mirip; mungkin maksudnya “{latin}”.", $"“{word}” holds look-alike letters of another script; perhaps “{latin}” is meant."),
                    true);
            }

            if (!signs && SignIn(word))
            {
                signs = true;
                yield return new(
                    CleaningCodes.SignForLetter,
                    new($"“{word}” memuat tanda @ di tempat huruf.", $"“{word}” has an @ in the place of a letter."),
                    true);
            }
        }

        if (IsMojibake(text))
        {
            yield return new(
                CleaningCodes.Mojibake,
                new("Tulisan tampak salah dibaca (penyandian karakter). Periksa berkas asalnya.", "The text seems wrongly decoded (character encoding). Check the source file."),
                true);
        }
    }

    /// <summary>Latin beside a look-alike, or a word of look-alikes alone (two letters or more).</summary>
    private static bool MixedIn(string word)
    {
        var (latin, alike, other) = (0, 0, 0);
        foreach (var rune in word.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                continue;
            }

            var value = rune.Value;
            _ = value < 0x250 || value is >= 0x1E00 and <= 0x1EFF ? latin++ : rune.IsBmp && ToLatin.ContainsKey((char)value) ? alike++ : other++;
        }

        return alike > 0 && (latin > 0 || (alike > 1 && other == 0));
    }

    /// <summary>An at sign with capitals, where no mail address can be: <c>@BDUL</c>.</summary>
    private static bool SignIn(string word) => word.Length > 2 && word.Count(c => c == '@') == 1
        && word.All(c => c == '@' || char.IsLetter(c) || c is ',' or '.')
        && word.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>UTF-8 read as Windows-1252: a lead byte shown as a letter, then a continuation byte.</summary>
    private static bool IsMojibake(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var (lead, next) = (text[i], text[i + 1]);
            var continuation = next is >= '\u0080' and <= '\u00BF' or '€' or '™' or '‚' or 'ƒ' or '„' or '…' or '†' or '‡' or 'ˆ' or '‰' or '‹' or '›' or '˜' or '“' or '”' or '•';
            if ((lead is 'Ã' or 'Â' or 'ã' or 'Å' or 'Ä' && continuation) || (lead == 'â' && next is '€' or '‚' or '„' or '‰' or '¢' or '†'))
            {
                return true;
            }
        }

        return false;
    }
}

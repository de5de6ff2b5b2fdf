using System.Globalization;
using System.Text;

namespace Kinerja.Documents.Reading;

/// <summary>Takes leftovers of typing and markup off a text, without changing a word. What was written is kept beside it by the caller.</summary>
internal static class Cleaning
{
    /// <summary>Fewest single capitals in a row that are one word written with blanks between its letters.</summary>
    private const int SpacedLetters = 3;

    /// <summary>
    /// A name on one line: invisible characters and emphasis marks gone, blanks single, letter-spaced words joined (<c>S A S A R A N</c>). Never throws.
    /// </summary>
    public static string Name(string text)
    {
        if (text.Length == 0 || IsPlain(text))
            return text;
        var words = SplitWords(Visible(text));
        return Unmark(string.Join(' ', words));
    }

    /// <summary>The text as written when cleaning changed it, blanks at the ends aside; else null.</summary>
    public static string? Original(string written, string cleaned)
    {
        var trimmed = written.Trim();
        return string.Equals(trimmed, cleaned, StringComparison.Ordinal) ? null : trimmed;
    }

    /// <summary>Most cells are ASCII words with single blanks and need no work.</summary>
    private static bool IsPlain(string text)
    {
        if (text[0] == ' ' || text[^1] == ' ')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '*' or '_' or '#' or '`')
                return false;
            if (c == ' ' && (text[i - 1] == ' ' || (i + 2 < text.Length && text[i + 2] == ' ' && char.IsAsciiLetterUpper(text[i + 1]))))
                return false;
        }

        return text.Length < 3 || text[1] != ' ' || !char.IsAsciiLetterUpper(text[0]);
    }

    private static string Visible(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                builder.Append(rune.Value is '\n' or '\r' or '\t' ? "  " : " ");
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                builder.Append(rune);
        }

        return builder.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Words, with runs of single capitals joined. One blank stands between the letters of a word, more between words.</summary>
    private static List<string> SplitWords(string text)
    {
        var words = new List<string>();
        var run = 0;
        foreach (var piece in text.Split(' '))
        {
            // An empty piece is a doubled blank, which ends a spaced word.
            var single = piece.Length == 1 && char.IsLetter(piece[0]) && char.IsUpper(piece[0]);
            if (single)
                run++;
            else
                run = Join(words, run);
            if (piece.Length > 0)
                words.Add(piece);
        }

        Join(words, run);
        return words;
    }

    private static int Join(List<string> words, int run)
    {
        if (run >= SpacedLetters)
        {
            var word = string.Concat(words[^run..]);
            words.RemoveRange(words.Count - run, run);
            words.Add(word);
        }

        return 0;
    }

    /// <summary>Emphasis and heading marks around the whole, and pairs of them inside.</summary>
    private static string Unmark(string text)
    {
        text = text.Replace("**", string.Empty, StringComparison.Ordinal).Replace("__", string.Empty, StringComparison.Ordinal).Trim();
        while (text.Length > 2 && text[0] == text[^1] && (text[0] is '*' or '_' or '`'))
            text = text[1..^1].Trim();
        var marks = 0;
        while (marks < text.Length && text[marks] == '#')
            marks++;
        return marks is > 0 and <= 6 && marks < text.Length && text[marks] == ' ' ? text[(marks + 1)..].Trim() : text;
    }
}

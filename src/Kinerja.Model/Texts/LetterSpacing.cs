using System.Globalization;
using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>
/// Joins letters set apart: <c>S A S A R A N</c> is <c>SASARAN</c>. Only three or more capitals with one blank between them; <c>x 1 a</c> and a pair
/// such as <c>N X</c> stay, and so do runs that read as a formula: letters with <c>X</c> between them (<c>A X B</c>).
/// </summary>
internal static class LetterSpacing
{
    private const int Fewest = 3;

    /// <summary>The text with such letters joined; wider gaps part words.</summary>
    public static string Join(string text)
    {
        var builder = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var end = RunEnd(text, position, out var count, out var formula);
            if (count >= Fewest && !formula)
            {
                for (; position < end; position++)
                {
                    if (text[position] != ' ')
                    {
                        builder.Append(text[position]);
                    }
                }

                continue;
            }

            // No run begins here: what was looked at cannot begin a longer one either, except from its next letter, which is its own short run.
            var next = Math.Max(end, position + 1);
            builder.Append(text, position, next - position);
            position = next;
        }

        return builder.ToString();
    }

    /// <summary>Where a run of lone capitals that begins here ends; count 0 when none begins.</summary>
    private static int RunEnd(string text, int start, out int count, out bool formula)
    {
        (count, formula) = (0, true);
        if (start > 0 && !IsBoundary(text[start - 1]))
        {
            return start;
        }

        var position = start;
        var end = start;
        while (LetterEnd(text, position) is var letter && letter > position && (letter == text.Length || IsBoundary(text[letter])))
        {
            count++;
            formula &= count % 2 == 1 || text[position] == 'X';
            end = letter;
            if (letter + 1 >= text.Length || text[letter] != ' ' || text[letter + 1] == ' ')
            {
                break;
            }

            position = letter + 1;
        }

        return end;
    }

    /// <summary>The end of one capital with its marks; the same position when none stands here.</summary>
    private static int LetterEnd(string text, int position)
    {
        if (position >= text.Length || !char.IsUpper(text[position]))
        {
            return position;
        }

        position++;
        while (position < text.Length && char.GetUnicodeCategory(text[position]) == UnicodeCategory.NonSpacingMark)
        {
            position++;
        }

        return position;
    }

    private static bool IsBoundary(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or ':' or '.' or ',' or ';' or '/' or '*' or '"' or '“' or '”' or '-' or '–';
}

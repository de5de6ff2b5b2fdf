using System.Globalization;
using System.Text;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Numbers;

/// <summary>
/// The text made ready for the grammar: blanks of every kind are one plain blank and trimmed, invisible marks are gone (and noted). What would change the
/// meaning of what is seen is refused here.
/// </summary>
internal sealed record NumberInput(string Text, string? Refusal, IReadOnlyList<Text> Notes)
{
    private const int SoftHyphen = 0xAD;

    private static readonly Text InvisibleNote = new(
        "Karakter tak terlihat di dalam teks diabaikan.", "Invisible characters in the text were ignored.");

    private static readonly Text ApostropheNote = new(
        "Tanda petik di depan (teks dari lembar kerja) diabaikan.", "The apostrophe in front (text from a spreadsheet) was ignored.");

    /// <summary>Prepares a text that is not longer than the reader allows.</summary>
    public static NumberInput Prepare(string text)
    {
        var builder = new StringBuilder(text.Length);
        var hidden = false;
        var (first, end) = VisibleBounds(text);
        foreach (var (rune, position) in Runes(text))
        {
            if (rune.Value == 0xFFFD || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)) || rune.Value is >= 0x1C and <= 0x1F)
            {
                return Refused(NumberCodes.ControlCharacter);
            }

            if (Characters.IsBidiControl(rune.Value))
            {
                // Marks and left-to-right wrappers at the edges come with copying and turn nothing; anything else may turn the digits round.
                if (rune.Value is 0x202B or 0x202E or 0x2067 || (position >= first && position < end))
                {
                    return Refused(NumberCodes.HiddenDirection);
                }

                hidden = true;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                if (builder.Length > 0 && builder[^1] != ' ')
                {
                    builder.Append(' ');
                }
            }
            else if (rune.Value == SoftHyphen && builder.Length == 0)
            {
                builder.Append('–'); // some fonts show it: it may be meant as a minus
            }
            else if (Characters.IsInvisible(rune))
            {
                hidden = true;
            }
            else if (ForeignDigit(rune) is { } code)
            {
                return Refused(code);
            }
            else
            {
                builder.Append(rune);
            }
        }

        return Finish(builder.ToString().TrimEnd(' '), hidden);
    }

    private static NumberInput Finish(string visible, bool hidden)
    {
        List<Text> notes = hidden ? [InvisibleNote] : [];
        if (visible.Length > 0 && visible[0] is '\'' or '’' or '‘' or '`')
        {
            notes.Add(ApostropheNote);
            visible = visible[1..].TrimStart(' ');
        }

        return new(visible, null, notes);
    }

    private static NumberInput Refused(string code) => new("", code, []);

    /// <summary>The first and the last position that shows something.</summary>
    private static (int First, int End) VisibleBounds(string text)
    {
        var (first, end) = (text.Length, 0);
        foreach (var (rune, position) in Runes(text))
        {
            if (!Rune.IsWhiteSpace(rune) && !Characters.IsInvisible(rune))
            {
                first = Math.Min(first, position);
                end = position + 1;
            }
        }

        return (first, end);
    }

    private static IEnumerable<(Rune Rune, int Position)> Runes(string text)
    {
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            yield return (rune, position);
            position += rune.Utf16SequenceLength;
        }
    }

    /// <summary>Digits that are not 0–9. Superscripts stay: they are footnote marks, or part of <c>m²</c>.</summary>
    private static string? ForeignDigit(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => rune.IsAscii ? null : NumberCodes.ForeignDigits,
        UnicodeCategory.OtherNumber when rune.Value is 0xB2 or 0xB3 or 0xB9 or (>= 0x2070 and <= 0x2079) => null,
        UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => IsFraction(rune.Value) ? NumberCodes.Fraction : NumberCodes.ForeignDigits,
        _ => null,
    };

    private static bool IsFraction(int value) => value is (>= 0xBC and <= 0xBE) or (>= 0x2150 and <= 0x215F) or 0x2189;
}

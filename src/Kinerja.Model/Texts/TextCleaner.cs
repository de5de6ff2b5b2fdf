using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>
/// Cleans a cell or line of a document (domain rules, section 8) without losing the original and without correcting what it says: typing slips and
/// look-alike letters are reported, never mended. Never throws; cleaning twice changes nothing.
/// </summary>
public static class TextCleaner
{
    /// <summary>Cleans a text.</summary>
    /// <param name="text">Any text; line ends become blanks; null is the empty text.</param>
    public static CleanedText Clean(string? text)
    {
        var original = text ?? "";
        var notes = new List<CleaningNote>();
        var visible = Visible(original, notes);
        var composed = Noted(visible, visible.Normalize(NormalizationForm.FormC), CleaningNotes.Composed, notes);
        var plain = Noted(composed, Asterisks.Remove(composed), CleaningNotes.Asterisks, notes);

        // Wide gaps part letter-spaced words, so they are joined before blanks are evened out, and once more for what a gap kept apart.
        var joined = LetterSpacing.Join(plain);
        var even = EvenBlanks(joined);
        if (!string.Equals(EvenBlanks(plain), plain.Trim(), StringComparison.Ordinal))
        {
            notes.Add(CleaningNotes.Blanks);
        }

        var cleaned = LetterSpacing.Join(even);
        if (joined.Length != plain.Length || cleaned.Length != even.Length)
        {
            notes.Add(CleaningNotes.LetterSpacing);
        }

        cleaned = cleaned.Normalize(NormalizationForm.FormC);
        notes.AddRange(LookAlikes.Find(cleaned));
        return new(cleaned, original, notes);
    }

    private static string Noted(string before, string after, CleaningNote note, List<CleaningNote> notes)
    {
        if (!string.Equals(before, after, StringComparison.Ordinal))
        {
            notes.Add(note);
        }

        return after;
    }

    private static string Visible(string text, List<CleaningNote> notes)
    {
        var builder = new StringBuilder(text.Length);
        var found = new SortedSet<int>();
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var malformed = rune.Value == 0xFFFD && text[position] != '\uFFFD';
            position += malformed ? 1 : rune.Utf16SequenceLength;
            var kind = malformed ? 0
                : Characters.IsBidiControl(rune.Value) ? 2
                : !Characters.IsInvisible(rune) ? -1
                : Rune.IsControl(rune) || IsNoCharacter(rune.Value) ? 1 : 3;
            if (kind >= 0)
            {
                found.Add(kind);
            }

            if (kind <= 0)
            {
                builder.Append(rune);
            }
        }

        notes.AddRange(found.Select(kind => CleaningNotes.Hidden[kind]));
        return builder.ToString();
    }

    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string EvenBlanks(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd(' ');
    }
}

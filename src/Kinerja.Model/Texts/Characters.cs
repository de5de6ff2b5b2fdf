using System.Globalization;
using System.Text;

namespace Kinerja.Model.Texts;

/// <summary>What the readers of text need to know about single characters.</summary>
internal static class Characters
{
    /// <summary>
    /// Characters nobody sees: zero-width blanks and joiners, soft hyphen, byte-order mark, direction marks and overrides,
    /// variation selectors, control characters that are not line ends or tabs, and code points that are no characters (U+FFFE is a byte-order
    /// mark read the wrong way round; normalisation throws on it).
    /// </summary>
    public static bool IsInvisible(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => false,
        0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 => true, // fillers: letters by category, nothing on paper
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xE0100 and <= 0xE01EF => true,
        >= 0xFDD0 and <= 0xFDEF => true,
        var value when (value & 0xFFFE) == 0xFFFE => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control,
    };

    /// <summary>Direction marks, embeddings, overrides and isolates: they change what is seen without changing what is stored.</summary>
    public static bool IsBidiControl(int value) => value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

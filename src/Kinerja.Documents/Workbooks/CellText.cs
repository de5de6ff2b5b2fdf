using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Kinerja.Documents.Workbooks;

/// <summary>A text as a cell of a workbook can hold it.</summary>
internal static partial class CellText
{
    private const int Longest = 32_767;

    /// <summary>Without signs that XML has no place for, not longer than a cell, and with <c>_x0041_</c> kept as these letters instead of the sign they would stand for.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            kept.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString());
        var escaped = Escape().Replace(kept.ToString(), "_x005F_x$1_");
        return escaped.Length <= Longest ? escaped : escaped[..Longest];
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

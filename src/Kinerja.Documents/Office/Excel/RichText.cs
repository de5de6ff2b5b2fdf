using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinerja.Documents.Office.Excel;

/// <summary>A text of a workbook with its runs: raised digits stay raised, or a footnote mark would become part of a number.</summary>
internal static partial class RichText
{
    /// <summary>The text of the element that the reader is on, read to its end.</summary>
    public static string Read(PartReader xml)
    {
        if (xml.IsEmpty)
            return string.Empty;
        var depth = xml.Depth;
        string? only = null;
        StringBuilder? more = null;
        var raised = false;
        while (xml.Next() && !(xml.IsEnd && xml.Depth == depth))
        {
            if (!xml.IsStart)
                continue;
            switch (xml.Name)
            {
                case "rPh": xml.Skip(); break;
                case "r": raised = false; break;
                case "vertAlign": raised = xml.Attribute("val") == "superscript"; break;
                case "t":
                    var text = Raised.Text(xml.Content(), raised);
                    if (only is null)
                        only = text;
                    else
                        (more ??= new StringBuilder(only)).Append(text);
                    break;
                default: break;
            }
        }

        return Unescape(more?.ToString() ?? only ?? string.Empty);
    }

    /// <summary>Signs that XML cannot hold are written <c>_x000D_</c>.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}

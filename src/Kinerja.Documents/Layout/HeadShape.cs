using System.Security.Cryptography;
using System.Text;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Layout;

/// <summary>Names the headings of a table: spelling, case and blanks do not matter, and neither do the years, so that next year's document has the same name.</summary>
internal static class HeadShape
{
    /// <summary>The name; null when no column has a heading.</summary>
    public static string? Of(IReadOnlyList<string> heads)
    {
        if (heads.All(h => h.Length == 0))
            return null;
        return Short(heads.Select(Folded));
    }

    /// <summary>A short name of several texts.</summary>
    internal static string Short(IEnumerable<string> texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', texts))).AsSpan(0, 8));

    private static string Folded(string head) =>
        string.Join(' ', TextFolding.Tokens(head).Select(t => TimeLabel.YearOf(t) is not null ? "#" : t));
}

using System.Globalization;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>Names that Excel takes for sheets: at most 31 characters, none of them special, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = ":\\/?*[]";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name like the one wanted.</summary>
    public string Take(string wanted)
    {
        var plain = string.Join(' ', new string([.. SafeText.Line(wanted).Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\'', ' ');
        if (plain.Length == 0)
            plain = "Tabel";
        var name = Cut(plain, Longest);
        for (var n = 2; !_taken.Add(name); n++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            name = Cut(plain, Longest - ending.Length) + ending;
        }

        return name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..cut].TrimEnd(' ', '\'');
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Evidence;

/// <summary>Names of files as people gave them, made harmless: no path, nothing invisible, nothing that a system takes for more than a letter.</summary>
public static class FileNames
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>:\"|?*\\/");

    // Names of devices, which some systems open instead of a file.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n.ToString(CultureInfo.InvariantCulture)}", $"lpt{n.ToString(CultureInfo.InvariantCulture)}" })];

    /// <summary>The name without its path; empty when nothing is left.</summary>
    public static string Safe(string? name)
    {
        var line = PlainText.Line(name);
        line = line[(line.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = new StringBuilder(line.Length);
        foreach (var c in line)
            safe.Append(Special.Contains(c) ? '_' : c);
        var text = safe.ToString().Trim(' ', '.');
        if (text.Length == 0)
            return "";
        var (stem, extension) = (Path.GetFileNameWithoutExtension(text), Path.GetExtension(text));
        if (Array.Exists(Devices, d => d.Equals(stem, StringComparison.OrdinalIgnoreCase)))
            stem = "_" + stem;
        return Shortened(stem, extension.Length > 20 ? "" : extension);
    }

    private static string Shortened(string stem, string extension)
    {
        var room = EvidenceLimits.MaxName - extension.Length;
        if (stem.Length <= room)
            return stem + extension;
        var end = char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room;
        return stem[..end].TrimEnd(' ', '.') + extension;
    }
}

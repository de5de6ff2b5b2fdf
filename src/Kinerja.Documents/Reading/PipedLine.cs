using System.Buffers;

namespace Kinerja.Documents.Reading;

/// <summary>A line whose cells stand between upright strokes, with or without strokes at its ends; <c>\|</c> is a stroke in a cell.</summary>
internal static class PipedLine
{
    private static readonly SearchValues<char> Strokes = SearchValues.Create("|│┃");

    /// <summary>True when there is a stroke.</summary>
    public static bool Has(ReadOnlySpan<char> line) => line.ContainsAny(Strokes);

    /// <summary>The cells, trimmed.</summary>
    public static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var inner = line.AsSpan().Trim();
        if (inner.Length > 0 && Strokes.Contains(inner[0]))
            inner = inner[1..];
        var start = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (!Strokes.Contains(inner[i]) || (i > 0 && inner[i - 1] == '\\'))
                continue;
            cells.Add(Cell(inner[start..i]));
            start = i + 1;
        }

        // What follows the last stroke is a cell unless the stroke closes the line.
        if (start < inner.Length || cells.Count == 0)
            cells.Add(Cell(inner[start..]));
        return cells;
    }

    private static string Cell(ReadOnlySpan<char> text) => text.Trim().ToString().Replace("\\|", "|", StringComparison.Ordinal);
}

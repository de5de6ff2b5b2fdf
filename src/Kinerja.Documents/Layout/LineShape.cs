using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>What a whole line looks like.</summary>
internal static class LineShape
{
    /// <summary>A line drawn with strokes. A single dash in a cell is a figure that is missing, not a stroke.</summary>
    public static bool IsRule(SourceLine line)
    {
        if (line.IsBlank)
            return false;
        foreach (var cell in line.Cells)
        {
            if (!cell.IsBlank && !CellShape.IsRule(cell.Text))
                return false;
        }

        return true;
    }
}

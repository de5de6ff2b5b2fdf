using Kinerja.Model.Plans;

namespace Kinerja.Documents.Office.Excel;

/// <summary>A merged area of a sheet; all ends are inside it.</summary>
internal sealed record MergedArea(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Reads <c>B2:D5</c>; null for anything else.</summary>
    public static MergedArea? Parse(string? text)
    {
        if (text is not { Length: <= 40 } || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            return null;
        if (!SheetAddress.TryParse(text.AsSpan(0, colon), out var left, out var top) || !SheetAddress.TryParse(text.AsSpan(colon + 1), out var right, out var bottom))
            return null;
        return left <= right && top <= bottom ? new(top, left, bottom, right) : null;
    }
}

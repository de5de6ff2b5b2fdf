using System.Globalization;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>The order of rows in a document: table or sheet by its number, sheet by its name, then line or row; cells of one row are equal. What stands nowhere comes last.</summary>
internal sealed class SourceOrder : IComparer<SourceLocation?>
{
    private SourceOrder()
    {
    }

    /// <summary>The one order.</summary>
    public static SourceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(SourceLocation? x, SourceLocation? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        }

        var result = (x.Table ?? 0).CompareTo(y.Table ?? 0);
        result = result != 0 ? result : string.CompareOrdinal(x.Sheet ?? "", y.Sheet ?? "");
        return result != 0 ? result : Row(x).CompareTo(Row(y));
    }

    /// <summary>True when both stand in the same line or row of the same table or sheet.</summary>
    public static bool SameRow(SourceLocation a, SourceLocation b) => Instance.Compare(a, b) == 0;

    private static int Row(SourceLocation place) => place.Line ?? place.Row ?? CellRow(place.Cell) ?? int.MaxValue;

    private static int? CellRow(string? cell) => cell is not null
        && int.TryParse(cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
}

namespace Kinerja.Documents.Office.Excel;

/// <summary>A row of a sheet with something in it.</summary>
/// <param name="Number">Row from 1.</param>
/// <param name="IsHidden">True when it is not shown.</param>
/// <param name="Cells">Its filled cells from left to right.</param>
internal sealed record SheetRow(int Number, bool IsHidden, List<SheetCell> Cells)
{
    /// <summary>The cell in a column; null when nothing is in it.</summary>
    public SheetCell? At(int column)
    {
        var at = Cells.BinarySearch(new(column, "", false), ByColumn.Instance);
        return at >= 0 ? Cells[at] : null;
    }

    private sealed class ByColumn : IComparer<SheetCell>
    {
        public static ByColumn Instance { get; } = new();

        public int Compare(SheetCell x, SheetCell y) => x.Column.CompareTo(y.Column);
    }
}

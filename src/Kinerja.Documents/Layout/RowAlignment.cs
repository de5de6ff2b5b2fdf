namespace Kinerja.Documents.Layout;

/// <summary>Which cell of a row belongs to which column.</summary>
/// <param name="Cells">By column, the index of its cell in the row; −1 for none.</param>
/// <param name="Numbers">By column, the index of a cell of its own that holds the number of the column's text; −1 for none.</param>
/// <param name="Moves">By column, by how much the cells shift there: +1 a cell more, −1 a cell less, 0 none.</param>
/// <param name="Left">Indexes of filled cells that belong to no column.</param>
internal sealed record RowAlignment(int[] Cells, int[] Numbers, sbyte[] Moves, IReadOnlyList<int> Left)
{
    /// <summary>True when every cell stands under its own heading.</summary>
    public bool IsDirect => Array.TrueForAll(Moves, m => m == 0);

    /// <summary>The first column at which cells shift, from 0; −1 when none does.</summary>
    public int ShiftAt => Array.FindIndex(Moves, m => m != 0);
}

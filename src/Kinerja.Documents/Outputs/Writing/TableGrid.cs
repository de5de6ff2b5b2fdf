using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>Where the cells of rows stand once spans are laid out, as HTML does it.</summary>
internal static class TableGrid
{
    /// <summary>The rows of a table's head; the names of its columns when it has none of its own.</summary>
    public static IReadOnlyList<OutputRow> Head(TableBlock table) =>
        table.Head.Count > 0 ? table.Head : [new([.. table.Columns.Select(c => OutputCell.Of(c.Name))])];

    /// <summary>For each row and column the cell that covers the place; null where there is none.</summary>
    /// <exception cref="ArgumentException">A row has more cells than there are columns.</exception>
    public static GridCell?[][] Lay(IReadOnlyList<OutputRow> rows, int columns)
    {
        var grid = rows.Select(_ => new GridCell?[columns]).ToArray();
        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            foreach (var cell in rows[r].Cells)
            {
                while (column < columns && grid[r][column] is not null)
                    column++;
                if (column >= columns)
                    throw new ArgumentException($"Row {r} has more cells than the {columns} columns.", nameof(rows));
                var free = 1;
                while (free < cell.ColumnSpan && column + free < columns && grid[r][column + free] is null)
                    free++;
                var placed = new GridCell(cell.Value, r, column, Math.Clamp(cell.RowSpan, 1, rows.Count - r), free);
                for (var down = r; down < r + placed.Rows; down++)
                {
                    for (var right = column; right < column + free; right++)
                        grid[down][right] = placed;
                }

                column += free;
            }
        }

        return grid;
    }
}

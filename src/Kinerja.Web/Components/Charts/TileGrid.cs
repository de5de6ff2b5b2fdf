namespace Kinerja.Web.Components.Charts;

/// <summary>
/// Places tiles. With a layout the map has up to three parts, west to east, which stand side by side on a desk and one below the other on a phone;
/// without one, or where two tiles would share a place, the tiles follow each other in the order given.
/// </summary>
/// <param name="Parts">Tiles of each part in reading order.</param>
/// <param name="IsMap">True when the positions mean something.</param>
internal sealed record TileGrid(IReadOnlyList<TileGrid.Part> Parts, bool IsMap)
{
    /// <summary>Columns of one part: as many as a phone has room for.</summary>
    public const int PartColumns = 6;

    /// <summary>Most columns of a map.</summary>
    public const int MostColumns = 3 * PartColumns;

    /// <summary>Most rows that the style sheet knows.</summary>
    public const int MostRows = 12;

    /// <summary>True when the map needs the whole width of a desk.</summary>
    public bool IsWide => Parts.Count > 2;

    public static TileGrid Of(IReadOnlyList<Tile> tiles)
    {
        if (tiles.Count == 0 || tiles.Any(tile => tile.Row is null || tile.Column is null) || tiles.DistinctBy(tile => (tile.Row, tile.Column)).Count() < tiles.Count)
        {
            return Ordered(tiles);
        }

        var (left, top) = (tiles.Min(tile => tile.Column!.Value), tiles.Min(tile => tile.Row!.Value));
        var columns = tiles.Max(tile => tile.Column!.Value) - left + 1;
        if (columns > MostColumns || tiles.Max(tile => tile.Row!.Value) - top >= MostRows)
        {
            return Ordered(tiles);
        }

        var parts = new List<Part>();
        var count = (columns + PartColumns - 1) / PartColumns;
        for (int i = 0, from = 0; i < count; i++)
        {
            // The first parts take what does not divide evenly.
            var width = (columns / count) + (i < columns % count ? 1 : 0);
            parts.Add(Cut(tiles, left + from, width, top));
            from += width;
        }

        return new(parts, true);
    }

    private static TileGrid Ordered(IReadOnlyList<Tile> tiles) => new([new(0, [.. tiles.Select(tile => new Cell(tile, 0, 0, 0))])], false);

    private static Part Cut(IReadOnlyList<Tile> tiles, int left, int width, int top)
    {
        var inside = tiles.Where(tile => tile.Column >= left && tile.Column < left + width).OrderBy(tile => tile.Row).ThenBy(tile => tile.Column).ToList();
        var rows = inside.Select(tile => tile.Row!.Value).Distinct().ToList();
        return new(width, [.. inside.Select(tile => new Cell(tile, tile.Row!.Value - top + 1, tile.Column!.Value - left + 1, rows.IndexOf(tile.Row.Value) + 1))]);
    }

    /// <summary>A part of the map.</summary>
    /// <param name="Columns">Its columns; 0 without positions.</param>
    /// <param name="Cells">Its tiles.</param>
    internal sealed record Part(int Columns, IReadOnlyList<Cell> Cells);

    /// <summary>A tile in its part.</summary>
    /// <param name="Tile">The tile.</param>
    /// <param name="Row">Row of the whole map, 1 upwards.</param>
    /// <param name="Column">Column of the part, 1 upwards.</param>
    /// <param name="Packed">Row of the part with empty rows left out, for parts that stand alone.</param>
    internal sealed record Cell(Tile Tile, int Row, int Column, int Packed);
}

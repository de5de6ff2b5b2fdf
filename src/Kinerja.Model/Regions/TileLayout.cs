namespace Kinerja.Model.Regions;

/// <summary>A map of equal tiles: every region below one has a cell of its own.</summary>
public sealed record TileLayout
{
    /// <summary>The region whose parts are laid out.</summary>
    public required Region Region { get; init; }

    /// <summary>The tiles in order of codes.</summary>
    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>True when the tiles lie as on a map; false for a grid in order of codes.</summary>
    public required bool IsGeographic { get; init; }

    /// <summary>Columns in all.</summary>
    public int Columns => Tiles.Max(t => t.Column) + 1;

    /// <summary>Rows in all.</summary>
    public int Rows => Tiles.Max(t => t.Row) + 1;
}

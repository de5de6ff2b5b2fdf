namespace Kinerja.Model.Regions;

/// <summary>The place of a region in a <see cref="TileLayout"/>.</summary>
/// <param name="Region">The region.</param>
/// <param name="Column">Column from the west, 0 upwards.</param>
/// <param name="Row">Row from the north, 0 upwards.</param>
public sealed record Tile(Region Region, int Column, int Row);

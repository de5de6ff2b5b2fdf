namespace Kinerja.Documents.Reading;

/// <summary>Whether a grid cell is a cell of its own or the continuation of a merged one.</summary>
[Flags]
internal enum CellSpan : byte
{
    /// <summary>A cell of its own.</summary>
    None = 0,

    /// <summary>Continues the cell on its left.</summary>
    Across = 1,

    /// <summary>Continues the cell above.</summary>
    Down = 2,
}

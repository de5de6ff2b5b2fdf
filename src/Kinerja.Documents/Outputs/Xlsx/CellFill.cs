namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>Grounds of cells, in the order in which they are written after the two that Excel wants first.</summary>
internal enum CellFill
{
    /// <summary>None.</summary>
    None,

    /// <summary>Heads of tables.</summary>
    Head,

    /// <summary>Groups and sums.</summary>
    Emphasis,
}

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>Fonts of a workbook, in the order in which they are written.</summary>
internal enum CellFont
{
    /// <summary>Usual words.</summary>
    Plain,

    /// <summary>Heads and sums.</summary>
    Bold,

    /// <summary>The title.</summary>
    Title,

    /// <summary>Remarks and the foot.</summary>
    Note,

    /// <summary>“DRAF”.</summary>
    Draft,
}

namespace Kinerja.Documents.Office.Excel;

/// <summary>What may be noticed about a cell of a sheet.</summary>
internal enum CellRemark
{
    /// <summary>The stored number has more decimals than the cell shows.</summary>
    Rounded,

    /// <summary>The number is formatted as a date or time.</summary>
    Date,

    /// <summary>The cell holds an error of the program.</summary>
    Error,

    /// <summary>A formula whose result was not stored.</summary>
    NoResult,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>The format shows something else than the number.</summary>
    Masked,
}

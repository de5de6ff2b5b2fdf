namespace Kinerja.Documents.Workbooks;

/// <summary>What a cell of a filled workbook holds.</summary>
public enum FilledKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A text, or what is shown as one: a date, an error, a truth.</summary>
    Text,

    /// <summary>A number, which has one reading.</summary>
    Number,

    /// <summary>A number with more decimals than a figure may have; the text is what is left of it after rounding.</summary>
    LongNumber,

    /// <summary>A formula whose result is not in the file.</summary>
    NoResult,
}

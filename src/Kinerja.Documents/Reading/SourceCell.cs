namespace Kinerja.Documents.Reading;

/// <summary>A cell as written. A continuation of a merged cell carries the text of the cell that it continues.</summary>
/// <param name="Text">As written, blanks and markup included.</param>
/// <param name="Span">What it continues, if anything.</param>
/// <param name="IsNumber">True when the source keeps a number and the text shows it, with a decimal comma: it has one reading.</param>
internal readonly record struct SourceCell(string Text, CellSpan Span = CellSpan.None, bool IsNumber = false)
{
    /// <summary>True when it is a cell of its own.</summary>
    public bool IsOrigin => Span == CellSpan.None;

    /// <summary>True when nothing is seen in it.</summary>
    public bool IsBlank => Blank.Is(Text);

    /// <summary>True when it is a cell of its own with something in it.</summary>
    public bool IsFilled => IsOrigin && !IsBlank;
}

using Kinerja.Documents.Layout;
using Kinerja.Documents.Reading;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A row of a table with its cells under their headings.</summary>
internal sealed class TableRow(LaidLine laid, RowAlignment alignment, IReadOnlyList<TableColumn> columns)
{
    /// <summary>The line and its role.</summary>
    public LaidLine Laid => laid;

    /// <summary>Which cell stands under which heading.</summary>
    public RowAlignment Alignment => alignment;

    /// <summary>True when the column has a filled cell of its own in this row.</summary>
    public bool Has(int column) => alignment.Cells[column] is >= 0 and var cell && laid.Line.Cells[cell].IsFilled;

    /// <summary>The text of a filled cell; null when it is blank or continues another.</summary>
    public string? Text(int column) => Has(column) ? laid.Line.Cells[alignment.Cells[column]].Text : null;

    /// <summary>The text of a cell, also of one that comes down from a merged cell above.</summary>
    public string? TextOrMerged(int column)
    {
        if (alignment.Cells[column] is not (>= 0 and var index))
            return null;
        var cell = laid.Line.Cells[index];
        return cell.IsBlank || cell.Span.HasFlag(CellSpan.Across) ? null : cell.Text;
    }

    /// <summary>True when the source keeps the column's cell as a number.</summary>
    public bool IsNumber(int column) => alignment.Cells[column] is >= 0 and var cell && laid.Line.Cells[cell].IsNumber;

    /// <summary>True when the column's cell is merged with the one on its left.</summary>
    public bool IsMergedLeft(int column) => alignment.Cells[column] is >= 0 and var cell && laid.Line.Cells[cell].Span.HasFlag(CellSpan.Across);

    /// <summary>Where the column's cell stands in the source; the whole line when the row is too short to have one.</summary>
    public SourceLocation At(int column) => alignment.Cells[column] is >= 0 and var cell ? laid.Line.At(cell + 1) : laid.Line.At();

    /// <summary>The name in a column, with its number from a cell of its own, from a neighbour column of the same heading, or from the text.</summary>
    public CellName? Name(int column)
    {
        if (Text(column) is not { } text)
            return null;
        string? number = alignment.Numbers[column] is >= 0 and var cell ? CellShape.EnumeratorOf(laid.Line.Cells[cell].Text) : null;
        if (column > 0 && columns[column - 1].Meaning == columns[column].Meaning && Text(column - 1) is { } before && CellShape.IsEnumerator(before))
            number = CellShape.EnumeratorOf(before);
        return CellName.Read(text, number, At(column));
    }

    /// <summary>True when the cell only numbers the next column of the same heading.</summary>
    public bool IsNumberOfNext(int column) => column + 1 < columns.Count && columns[column + 1].Meaning == columns[column].Meaning
        && Text(column) is { } text && CellShape.IsEnumerator(text) && Has(column + 1);
}

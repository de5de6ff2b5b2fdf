using Kinerja.Model.Plans;

namespace Kinerja.Documents.Reading;

/// <summary>A line of a text, a paragraph, or a row of a table: its cells and where it stands.</summary>
internal sealed class SourceLine
{
    /// <summary>Running number in the document, from 1; the line number of a text.</summary>
    public required int Number { get; init; }

    /// <summary>The cells, at least one; index 0 is column 1.</summary>
    public required IReadOnlyList<SourceCell> Cells { get; init; }

    /// <summary>True for a row of a table, false for a paragraph.</summary>
    public required bool IsTabular { get; init; }

    /// <summary>Number of the table in the document, for sources that have tables of their own; of the sheet, for workbooks.</summary>
    public int? Table { get; init; }

    /// <summary>Row within that table.</summary>
    public int? Row { get; init; }

    /// <summary>Name of the sheet, for workbooks.</summary>
    public string? Sheet { get; init; }

    /// <summary>Column of a paragraph that stands in a cell of a sheet.</summary>
    public int? ParagraphColumn { get; init; }

    /// <summary>True when the source itself marks the row as a heading of its table.</summary>
    public bool IsMarkedHeader { get; init; }

    /// <summary>True when nothing is seen on it.</summary>
    public bool IsBlank { get; private init; }

    /// <summary>The text of a paragraph, or the cells in one string.</summary>
    public string Text => Cells.Count == 1 ? Cells[0].Text : string.Join(' ', Cells.Where(c => c.IsFilled).Select(c => c.Text));

    /// <summary>Makes a line and notes whether it is blank.</summary>
    public static SourceLine Of(int number, IReadOnlyList<SourceCell> cells, bool tabular, int? table = null, int? row = null, bool header = false)
    {
        var blank = true;
        for (var i = 0; i < cells.Count && blank; i++)
            blank = cells[i].IsBlank;
        return new() { Number = number, Cells = cells, IsTabular = tabular, Table = table, Row = row, IsMarkedHeader = header, IsBlank = blank };
    }

    /// <summary>A row of a sheet.</summary>
    public static SourceLine OfSheet(int number, SourceSheet sheet, int row, IReadOnlyList<SourceCell> cells, bool tabular, int? paragraphColumn = null)
    {
        var blank = true;
        for (var i = 0; i < cells.Count && blank; i++)
            blank = cells[i].IsBlank;
        return new()
        {
            Number = number,
            Cells = cells,
            IsTabular = tabular,
            Table = sheet.Number,
            Row = row,
            Sheet = sheet.Name,
            ParagraphColumn = paragraphColumn,
            IsBlank = blank,
        };
    }

    /// <summary>Where the line stands, or one of its cells.</summary>
    /// <param name="column">Column from 1; null for the whole line. A paragraph has no columns.</param>
    public SourceLocation At(int? column = null)
    {
        if (Table is not { } table)
            return SourceLocation.AtLine(Number, IsTabular ? column : null);
        return Sheet is { } sheet
            ? SourceLocation.AtSheet(sheet, table, Row ?? Number, IsTabular ? column : ParagraphColumn)
            : SourceLocation.AtTable(table, Row ?? Number, column);
    }
}

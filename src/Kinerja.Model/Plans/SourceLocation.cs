namespace Kinerja.Model.Plans;

/// <summary>Where something stands in the source document: a line, a sheet cell, or a cell of a table. All numbers start at 1.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.source")]
public sealed record SourceLocation
{
    /// <summary>Line of a text; null for other sources.</summary>
    [Id(0)] public int? Line { get; init; }

    /// <summary>Cell within the line (tab-separated), or column of a table; null when the whole line is meant.</summary>
    [Id(1)] public int? Column { get; init; }

    /// <summary>Number of the table in the document (HTML, Word), or of the sheet in its workbook.</summary>
    [Id(2)] public int? Table { get; init; }

    /// <summary>Row of the table or sheet.</summary>
    [Id(3)] public int? Row { get; init; }

    /// <summary>Sheet name of a workbook.</summary>
    [Id(4)] public string? Sheet { get; init; }

    /// <summary>Cell address in the sheet, e.g. <c>C12</c>.</summary>
    [Id(5)] public string? Cell { get; init; }

    /// <summary>A line of a text, and the cell in it when known.</summary>
    public static SourceLocation AtLine(int line, int? column = null) => new() { Line = line, Column = column };

    /// <summary>A cell of a table.</summary>
    public static SourceLocation AtTable(int table, int row, int? column = null) => new() { Table = table, Row = row, Column = column };

    /// <summary>A row of a sheet, or a cell of it.</summary>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="number">Its number in the workbook; ordinary sheets and hidden ones count.</param>
    /// <param name="row">Row as the program numbers it.</param>
    /// <param name="column">Column from 1; null for the whole row.</param>
    public static SourceLocation AtSheet(string sheet, int number, int row, int? column = null) =>
        new() { Sheet = sheet, Table = number, Row = row, Column = column, Cell = column is { } at ? SheetAddress.Of(at, row) : null };
}

namespace Kinerja.Documents.Workbooks;

/// <summary>A quarter's figures of one agency as a workbook to fill without a connection. The same content always gives the same bytes.</summary>
public sealed record EntryWorkbook
{
    /// <summary>Key of the agency; a file of another one is told by it.</summary>
    public required string Agency { get; init; }

    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>Code of the quarter, <c>tw1</c> to <c>tw4</c>.</summary>
    public required string Period { get; init; }

    /// <summary>What stands over the table and in its head.</summary>
    public required EntryWorkbookWords Words { get; init; }

    /// <summary>Headings and figures from top to bottom.</summary>
    public required IReadOnlyList<EntryWorkbookRow> Rows { get; init; }
}

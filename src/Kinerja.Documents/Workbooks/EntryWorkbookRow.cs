namespace Kinerja.Documents.Workbooks;

/// <summary>A line of a workbook to fill: a heading, or a figure.</summary>
public sealed record EntryWorkbookRow
{
    /// <summary>The heading, or the name of the figure.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the indicator or component; null for a heading, of which the rest stays empty.</summary>
    public string? Code { get; init; }

    /// <summary>Unit, as printed.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Target of the quarter.</summary>
    public EntryWorkbookFigure Target { get; init; }

    /// <summary>The quarter before.</summary>
    public EntryWorkbookFigure LastQuarter { get; init; }

    /// <summary>The same quarter a year before.</summary>
    public EntryWorkbookFigure LastYear { get; init; }

    /// <summary>What stands in the cell to fill.</summary>
    public EntryWorkbookFigure Value { get; init; }

    /// <summary>What stands in the note: the reason of a figure or a state.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the cell takes.</summary>
    public EntryWorkbookRule Rule { get; init; }

    /// <summary>Stands for the figure that is stored while the workbook is made; compared when it comes back.</summary>
    public string Was { get; init; } = "";

    /// <summary>Revision of the indicator-year while the workbook is made.</summary>
    public long Revision { get; init; }

    /// <summary>What is said at the cell, in a comment; null for nothing.</summary>
    public string? Comment { get; init; }
}

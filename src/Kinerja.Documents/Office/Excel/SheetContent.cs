using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Office.Excel;

/// <summary>A sheet as it was read, before it becomes lines.</summary>
internal sealed class SheetContent(SourceSheet sheet, bool allRemarks = false)
{
    /// <summary>Which sheet.</summary>
    public SourceSheet Sheet => sheet;

    /// <summary>Rows with something in them, from top to bottom.</summary>
    public List<SheetRow> Rows { get; } = [];

    /// <summary>Merged areas.</summary>
    public List<MergedArea> Merges { get; } = [];

    /// <summary>Columns that are not shown.</summary>
    public SortedSet<int> HiddenColumns { get; } = [];

    /// <summary>What was noticed about cells.</summary>
    public CellRemarks Remarks { get; } = new(sheet, allRemarks);
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Model.Plans;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Kinerja.Documents.Workbooks;

/// <summary>Makes cells: texts as texts whatever they begin with, numbers as numbers.</summary>
internal static class WorkbookCells
{
    /// <summary>A text.</summary>
    public static Cell Text(int column, int row, string text, uint style) => text.Length == 0
        ? new Cell { CellReference = SheetAddress.Of(column, row), StyleIndex = style }
        : new Cell(new InlineString(new SheetText(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = SheetAddress.Of(column, row), StyleIndex = style, DataType = CellValues.InlineString,
        };

    /// <summary>A number, or the words of a state.</summary>
    public static Cell Figure(int column, int row, EntryWorkbookFigure figure, uint? style = null) => figure.Amount is { } amount
        ? new Cell(new CellValue(amount.ToString(CultureInfo.InvariantCulture))) { CellReference = SheetAddress.Of(column, row), StyleIndex = style ?? WorkbookStyles.Figure(amount.Scale) }
        : Text(column, row, figure.Text ?? "", style ?? WorkbookStyles.Text);

    /// <summary>A row of cells.</summary>
    public static Row Row(int number, params IEnumerable<Cell> cells) => new(cells) { RowIndex = (uint)number };
}

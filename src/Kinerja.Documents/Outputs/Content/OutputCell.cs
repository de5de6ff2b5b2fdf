using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Content;

/// <summary>A cell of a table.</summary>
/// <param name="Value">What it says.</param>
/// <param name="ColumnSpan">Columns it covers, from 1.</param>
/// <param name="RowSpan">Rows it covers, from 1.</param>
public sealed record OutputCell(OutputValue Value, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>A cell of words.</summary>
    public static OutputCell Of(string text) => new(new OutputText(text));

    /// <summary>A cell of a figure.</summary>
    public static OutputCell Of(TypedValue value) => new(new OutputFigure(value));
}

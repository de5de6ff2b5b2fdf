using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Values;

namespace Kinerja.Web.Api.Agencies;

/// <summary>A cell: words, a day or a typed value.</summary>
/// <param name="Text">Words; a day as yyyy-MM-dd.</param>
/// <param name="Figure">A typed value.</param>
/// <param name="Columns">Columns that it covers.</param>
/// <param name="Rows">Rows that it covers.</param>
internal sealed record DocumentCellModel(string? Text, TypedValue? Figure, int Columns, int Rows)
{
    public static DocumentCellModel Of(OutputCell cell) => cell.Value switch
    {
        OutputFigure figure => new(null, figure.Value, cell.ColumnSpan, cell.RowSpan),
        OutputDate date => new(date.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, cell.ColumnSpan, cell.RowSpan),
        OutputText text => new(text.Text, null, cell.ColumnSpan, cell.RowSpan),
        _ => new("", null, cell.ColumnSpan, cell.RowSpan),
    };
}

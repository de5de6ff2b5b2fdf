using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>Ids of the questions about columns: the answer belongs to the headings, or to the first row of a table that has none.</summary>
internal static class ColumnIds
{
    /// <summary>How all of them begin.</summary>
    public const string Prefix = "q-columns-";

    /// <summary>The id for headings.</summary>
    public static string Of(string shape) => Prefix + shape;

    /// <summary>The id for headings, or for the first row.</summary>
    public static string Of(string? shape, SourceLine firstRow) => shape is not null ? Of(shape) : Prefix + "b" + HeadShape.Short(firstRow.Cells.Select(c => c.Text.Trim()));
}

using Kinerja.Model.Imports.Columns;

namespace Kinerja.Documents;

/// <summary>How the columns of a table are to be read.</summary>
/// <param name="Codes">A code of <see cref="ColumnCodes"/> for each column; empty when the table is passed over.</param>
/// <param name="At">When that was said of an earlier document, UTC; null when it was said of this one.</param>
/// <param name="By">Who said it of an earlier document.</param>
public sealed record ColumnReading(IReadOnlyList<string> Codes, DateTimeOffset? At = null, string? By = null)
{
    /// <summary>
    /// True when it may be used without asking. What was said of an earlier document names a year for a heading that names none: this document is about other years.
    /// </summary>
    public bool IsCertain => At is null || !Codes.Any(c => ColumnCodes.YearOf(c) is not null);
}

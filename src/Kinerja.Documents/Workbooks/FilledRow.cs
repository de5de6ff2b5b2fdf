namespace Kinerja.Documents.Workbooks;

/// <summary>A figure of a workbook that came back.</summary>
/// <param name="Row">Its row on the sheet, from 1.</param>
/// <param name="Code">Its code; for a row that the workbook did not have when it was made, what stands there as a code, which may be nothing.</param>
/// <param name="Text">What stands in the cell as shown: numbers with a decimal comma and no grouping.</param>
/// <param name="Kind">What kind of content that is.</param>
/// <param name="Note">What stands in the note.</param>
/// <param name="Was">What stood for the stored figure when the workbook was made; null in a row that it did not have.</param>
/// <param name="Revision">Revision of the indicator-year when the workbook was made.</param>
/// <param name="IsMoved">True when the code on the sheet is no longer the one the row was made with.</param>
public sealed record FilledRow(int Row, string Code, string Text, FilledKind Kind, string Note, string? Was, long Revision, bool IsMoved = false);

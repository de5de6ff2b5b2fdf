namespace Kinerja.Documents.Workbooks;

/// <summary>A workbook that came back.</summary>
/// <param name="Agency">Key of the agency that it was made for.</param>
/// <param name="Year">Year that it was made for.</param>
/// <param name="Period">Code of the quarter that it was made for.</param>
/// <param name="Rows">Its figures in their order.</param>
public sealed record FilledWorkbook(string Agency, int Year, string Period, IReadOnlyList<FilledRow> Rows);

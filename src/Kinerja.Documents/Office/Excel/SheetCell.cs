namespace Kinerja.Documents.Office.Excel;

/// <summary>A filled cell of a sheet as it is shown.</summary>
/// <param name="Column">Column from 1.</param>
/// <param name="Text">As shown, numbers with a decimal comma.</param>
/// <param name="IsNumber">True when the file keeps it as a number.</param>
internal readonly record struct SheetCell(int Column, string Text, bool IsNumber);

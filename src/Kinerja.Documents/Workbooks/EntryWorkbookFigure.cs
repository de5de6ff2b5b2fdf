namespace Kinerja.Documents.Workbooks;

/// <summary>A figure beside the cell to fill.</summary>
/// <param name="Amount">The number; null for a state, which has words.</param>
/// <param name="Text">The words of a state; null for nothing.</param>
public readonly record struct EntryWorkbookFigure(decimal? Amount, string? Text = null);

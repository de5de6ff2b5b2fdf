namespace Kinerja.Documents.Outputs.Content;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells; fewer than columns where cells of this row or of rows above span.</param>
/// <param name="IsEmphasised">True for a group's name or a sum.</param>
public sealed record OutputRow(IReadOnlyList<OutputCell> Cells, bool IsEmphasised = false);

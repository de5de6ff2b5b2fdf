namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>How a cell looks.</summary>
/// <param name="Font">The words.</param>
/// <param name="Fill">The ground.</param>
/// <param name="HasBorder">True for lines round it.</param>
/// <param name="Format">Format of a number; null for words.</param>
/// <param name="Align"><c>left</c>, <c>center</c> or <c>right</c>; null for Excel's own way.</param>
/// <param name="Wraps">True when words go on below.</param>
/// <param name="IsQuoted">True for words that must not become a formula when somebody edits the cell.</param>
/// <param name="IsMiddle">True to stand in the middle of the row's height.</param>
internal sealed record CellLook(CellFont Font = CellFont.Plain, CellFill Fill = CellFill.None, bool HasBorder = false, string? Format = null, string? Align = null, bool Wraps = false, bool IsQuoted = false, bool IsMiddle = false);

using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Content;

/// <summary>A figure. A number keeps the decimals that it was given with; one that is none is printed as its state.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit printed behind it, e.g. <c>%</c>; null when the table says it elsewhere.</param>
public sealed record OutputFigure(TypedValue Value, string? Unit = null) : OutputValue;

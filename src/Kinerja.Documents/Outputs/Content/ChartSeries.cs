using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Content;

/// <summary>One row of figures in a chart.</summary>
/// <param name="Name">E.g. “Target”.</param>
/// <param name="Values">One for each category.</param>
/// <param name="IsLine">True for a line, false for bars.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<TypedValue> Values, bool IsLine = false);

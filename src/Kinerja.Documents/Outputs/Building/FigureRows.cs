using Kinerja.Documents.Outputs.Content;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Rows of figures by objective. The cards are those of the figures: a frozen period has the definitions that it was reported by.</summary>
internal static class FigureRows
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<OutputRow> Of(Plan plan, OutputFigures figures, Func<OutputRowFigures, IEnumerable<OutputCell>> cells)
    {
        var rows = figures.Rows.Where(r => r.Card.Level == IndicatorLevel.Key).ToDictionary(r => r.Card.Code, StringComparer.Ordinal);
        return ObjectiveRows.Of(plan with { Indicators = [.. rows.Values.Select(r => r.Card)] }, card => cells(rows[card.Code]));
    }
}

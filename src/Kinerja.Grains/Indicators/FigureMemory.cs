using System.Globalization;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Indicators;

/// <summary>
/// The figure computed last, remembered with the revisions it was computed from: while they and what is due are the same, it is not computed again.
/// The card is compared too, because that of an individual indicator is not part of the row.
/// </summary>
internal sealed class FigureMemory
{
    private string? _basis;
    private IndicatorFigure? _figure;

    /// <summary>The figure of a period at a moment; the cell has a card.</summary>
    public IndicatorFigure Figure(CellSnapshot cell, Period period, DateTimeOffset now)
    {
        var basis = Basis(cell, period, now);
        if (_figure is null || _basis != basis || _figure.Cell.Card != cell.Card || _figure.Cell.Policy != cell.Policy)
        {
            _figure = new()
            {
                Cell = cell,
                Period = period,
                Target = CellCalculator.Target(cell, period),
                Result = CellCalculator.Figure(cell, period, now),
                Realisations = CellCalculator.Realisations(cell, now),
            };
            _basis = basis;
        }

        return _figure with { At = now };
    }

    private static string Basis(CellSnapshot cell, Period period, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{period}|{cell.Revision}|{string.Join('|', CellCalculator.NotDue(cell, now).Order())}|{string.Join('|', cell.Inputs.Select(i => $"{i.Code}.{i.Year}.{i.Revision}"))}");
}

namespace Kinerja.Model.Models;

/// <summary>What an agency has that links may name.</summary>
/// <param name="Indicators">Key and goal indicators in document order.</param>
/// <param name="Figures">Figures that conversions may read.</param>
public sealed record OwnPlan(IReadOnlyList<OwnIndicator> Indicators, IReadOnlyList<OwnFigure> Figures)
{
    /// <summary>The indicator with a code, or null.</summary>
    public OwnIndicator? Indicator(string code) => Indicators.FirstOrDefault(i => i.Card.Code == code);

    /// <summary>The figure with a code, or null.</summary>
    public OwnFigure? Figure(string code) => Figures.FirstOrDefault(f => f.Code == code);
}

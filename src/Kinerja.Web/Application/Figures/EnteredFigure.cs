using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Web.Application.Figures;

/// <summary>A realisation that was stored, and the figure it gives.</summary>
/// <param name="Receipt">The acknowledgement.</param>
/// <param name="Figure">The figure of the period; null when the indicator-year gives none (a component has no achievement).</param>
public sealed record EnteredFigure(Receipt Receipt, IndicatorFigure? Figure);

using Kinerja.Model.Calculations;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>How one figure came about.</summary>
/// <param name="Figures">The figure with its card.</param>
/// <param name="Result">Steps, alternatives and remarks.</param>
/// <param name="Inputs">What was entered, and by whom.</param>
public sealed record OutputExplanation(OutputRowFigures Figures, CalculationResult Result, IReadOnlyList<OutputInputFigure> Inputs);

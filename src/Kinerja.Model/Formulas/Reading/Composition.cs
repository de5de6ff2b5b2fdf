using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>The tokens of a text, the doubts met on the way, and the error that stopped it.</summary>
internal sealed record Composition(
    FormulaSource Source, IReadOnlyList<FormulaToken> Tokens, IReadOnlyList<Doubt> Doubts, IReadOnlyList<Text> Warnings, FormulaError? Error);

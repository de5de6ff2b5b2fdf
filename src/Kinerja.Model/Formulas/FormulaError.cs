using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas;

/// <summary>Why a formula was not read.</summary>
/// <param name="Code">Stable: <c>empty</c>, <c>tooLong</c>, <c>tooDeep</c>, <c>tooManyNodes</c>, <c>unexpected</c>, <c>ambiguousSlash</c>, <c>ambiguousNumber</c>, …</param>
/// <param name="Position">Zero-based index in the text where reading stopped, 0 … length.</param>
/// <param name="Expected">What would have been accepted there.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Readings">When both readings are possible: canonical-like texts to choose from; the chosen text can be parsed instead.</param>
public sealed record FormulaError(string Code, int Position, Text Expected, Text Message, IReadOnlyList<string>? Readings = null);

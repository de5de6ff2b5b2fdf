using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Formulas;

/// <summary>Why a formula was not read.</summary>
/// <param name="Code">
/// Stable. Limits: <c>empty</c>, <c>tooLong</c>, <c>tooDeep</c>, <c>tooManyNodes</c>, <c>factorTooLarge</c>. Mistakes: <c>unexpected</c>, <c>unclosedBracket</c>,
/// <c>unclosedQuote</c>, <c>badNumber</c>, <c>noComponent</c>, <c>yearOffset</c>, <c>twoYears</c>, <c>yearWithoutComponent</c>, <c>twoFactors</c>,
/// <c>factorWithoutRatio</c>, <c>fractionBar</c>. Two readings: <c>ambiguousSlash</c>, <c>ambiguousHyphen</c>, <c>ambiguousPlus</c>, <c>ambiguousWord</c>,
/// <c>ambiguousNumber</c>, <c>ambiguousYear</c>, <c>ambiguousColon</c>, <c>ambiguousOrder</c>.
/// </param>
/// <param name="Position">Zero-based index in the text where reading stopped, 0 … length.</param>
/// <param name="Expected">What would have been accepted there.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Readings">When both readings are possible: canonical-like texts to choose from; the chosen text can be parsed instead.</param>
public sealed record FormulaError(string Code, int Position, Text Expected, Text Message, IReadOnlyList<string>? Readings = null);

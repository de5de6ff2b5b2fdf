using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Model.Formulas;

/// <summary>Two formulas are the same when their canonical prints are equal: same names after folding, same years, same tree, same factor and unit.</summary>
public sealed class FormulaComparer : IEqualityComparer<Formula>
{
    private FormulaComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static FormulaComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Formula? x, Formula? y) => string.Equals(x?.Canonical, y?.Canonical, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] Formula obj) => StringComparer.Ordinal.GetHashCode(obj.Canonical);

    /// <summary>Codes that share a formula (check 2), in the order of their codes; only groups of two or more.</summary>
    /// <param name="formulas">Formulas by indicator code.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Identical(IReadOnlyDictionary<string, Formula> formulas) =>
    [
        .. formulas.OrderBy(p => p.Key, StringComparer.Ordinal)
            .GroupBy(p => p.Value, p => p.Key, Instance)
            .Select(IReadOnlyList<string> (g) => [.. g])
            .Where(g => g.Count > 1),
    ];
}

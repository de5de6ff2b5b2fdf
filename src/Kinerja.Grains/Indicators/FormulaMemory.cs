using System.Collections.Concurrent;
using Kinerja.Model.Formulas;

namespace Kinerja.Grains.Indicators;

/// <summary>Formulas that were read before; the same text is the same formula in every year and every agency.</summary>
internal static class FormulaMemory
{
    /// <summary>Formulas kept; beyond that all are forgotten and read anew.</summary>
    public const int Kept = 2_000;

    private static readonly ConcurrentDictionary<string, Formula?> Known = new(StringComparer.Ordinal);

    /// <summary>The formula, or null when the text cannot be read.</summary>
    public static Formula? Read(string text)
    {
        if (Known.TryGetValue(text, out var formula))
            return formula;
        if (Known.Count >= Kept)
            Known.Clear();
        return Known[text] = FormulaParser.Parse(text).Formula;
    }
}

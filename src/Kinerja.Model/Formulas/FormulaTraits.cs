using Kinerja.Model.Formulas.Reading;

namespace Kinerja.Model.Formulas;

/// <summary>What kind of figure a formula gives, seen from its form and its words.</summary>
public static class FormulaTraits
{
    /// <summary>Quantity words that count heads and may stand for each other.</summary>
    private static readonly HashSet<string> Counting = new(["jumlah", "total", "banyaknya", "seluruh", "keseluruhan", "semua"], StringComparer.Ordinal);

    /// <summary>
    /// True for a part of a whole in percent, whose values lie in 0–100: a ratio × 100 of figures of this year, whose numerator is plausibly a subset of
    /// its denominator. That is the case when the denominator is a sum that contains the numerator, or when both count the same kind of thing and the
    /// words of the denominator, without its relative clause (<i>yang …</i>), all occur in the numerator. In doubt false, because the check that uses it
    /// accuses.
    /// </summary>
    public static bool IsShare(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (formula is not { Factor: 100m, ReadsPreviousYear: false, Root: BinaryNode { Operator: FormulaOperator.Divide } root })
        {
            return false;
        }

        if (FormulaAlgebra.Terms(root.Right) is { } terms)
        {
            return (FormulaAlgebra.Terms(root.Left) ?? [root.Left]).All(t => terms.Any(other => SameTree(t, other)));
        }

        return root.Right is ComponentNode whole
            && (FormulaAlgebra.Terms(root.Left) ?? [root.Left]).All(t => t is ComponentNode part && IsPart(part.Component.Name, whole.Component.Name));
    }

    /// <summary>True for growth on the year before: (A of N − A of N−1) / A of N−1, with any factor. A may itself be an expression.</summary>
    public static bool IsGrowth(Formula formula) => Change(formula) is { } change && IsBefore(change.From, change.Minus) && SameTree(change.Minus, change.Base);

    /// <summary>True for decline on the year before: (A of N−1 − A of N) / A of N−1; more of it is less of A.</summary>
    public static bool IsDecline(Formula formula) => Change(formula) is { } change && IsBefore(change.Minus, change.From) && SameTree(change.From, change.Base);

    private static (FormulaNode From, FormulaNode Minus, FormulaNode Base)? Change(Formula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return formula.Root is BinaryNode { Operator: FormulaOperator.Divide, Left: BinaryNode { Operator: FormulaOperator.Subtract } difference } root
            ? (difference.Left, difference.Right, root.Right)
            : null;
    }

    /// <summary>True when one tree is the other, a year earlier.</summary>
    private static bool IsBefore(FormulaNode now, FormulaNode before) =>
        FormulaTrees.Components(now) is { Count: > 0 } components && components.All(c => c.YearOffset == 0) && SameTree(Earlier(now), before);

    private static bool SameTree(FormulaNode left, FormulaNode right) =>
        string.Equals(FormulaPrinter.Canonical(left, 1m, null), FormulaPrinter.Canonical(right, 1m, null), StringComparison.Ordinal);

    private static FormulaNode Earlier(FormulaNode node) => node switch
    {
        ComponentNode c => new ComponentNode(c.Component with { YearOffset = -1 }),
        NegateNode n => new NegateNode(Earlier(n.Operand)),
        BinaryNode b => new BinaryNode(b.Operator, Earlier(b.Left), Earlier(b.Right)),
        _ => node,
    };

    private static bool IsPart(string part, string whole)
    {
        var (partKind, partWords) = Population(part);
        var (wholeKind, wholeWords) = Population(whole);
        var clause = wholeWords.IndexOf("yang");
        var core = wholeWords.Take(clause < 0 ? wholeWords.Count : clause).Where((word, i) => i == 0 || !IsPassive(word)).ToList();
        return core.Count > 0 && string.Equals(partKind, wholeKind, StringComparison.Ordinal) && core.TrueForAll(partWords.Contains);
    }

    /// <summary>What is measured (a head count, an area, a length …) and the words of whom.</summary>
    private static (string Kind, List<string> Words) Population(string name)
    {
        var words = name.Split(' ').ToList();
        var kind = "jumlah";
        while (words.Count > 0 && (Counting.Contains(words[0]) || FormulaWords.Quantities.Contains(words[0])))
        {
            kind = Counting.Contains(words[0]) ? kind : words[0];
            words.RemoveAt(0);
        }

        return (kind, words);
    }

    /// <summary><i>dinilai</i>, <i>terdaftar</i>: what was done with the whole, not what it is.</summary>
    private static bool IsPassive(string word) =>
        word.Length >= 6 && (word.StartsWith("di", StringComparison.Ordinal) || word.StartsWith("ter", StringComparison.Ordinal));
}

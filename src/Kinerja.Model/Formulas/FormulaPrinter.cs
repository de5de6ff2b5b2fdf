using System.Globalization;
using Kinerja.Model.Formulas.Reading;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Formulas;

/// <summary>
/// Prints trees. The canonical print uses folded names, the fewest brackets, <c>x</c> and <c>/</c>, and is itself a formula that reads back to the
/// same tree; names that could be read otherwise stand in double quotes, the previous year is <c>tahun N-1</c>.
/// </summary>
public static class FormulaPrinter
{
    /// <summary>The canonical print of a tree with its display factor and unit.</summary>
    /// <param name="root">The tree without the factor.</param>
    /// <param name="factor">1 for none.</param>
    /// <param name="unit"><c>%</c>, words, or null.</param>
    public static string Canonical(FormulaNode root, decimal factor, string? unit)
    {
        string Tree(int strength) => Print(root, CanonicalName, Constant, strength);

        return (factor, unit) switch
        {
            (1m, _) => Tree(0),
            (_, "%") => $"{Tree(2)} x {Constant(factor)}%",
            (_, null) => $"{Tree(2)} x {Constant(factor)}",
            _ => $"{Tree(2)} {(FormulaTrees.HasRatio(root) ? "per" : "x")} {Constant(factor)} {TextFolding.Fold(unit)}",
        };
    }

    /// <summary>A tree in the words of the document, without its factor: for messages.</summary>
    public static string AsWritten(FormulaNode node) => Print(node, c => c.YearOffset < 0 ? $"{c.Text} tahun N-1" : c.Text, Constant, 0);

    /// <summary>A constant as the language writes it: dots group thousands, the comma is the decimal sign; never with two readings.</summary>
    public static string Constant(decimal value)
    {
        var plain = value.ToString("#,##0.############################", CultureInfo.InvariantCulture);
        var swapped = plain.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
        var comma = swapped.IndexOf(',', StringComparison.Ordinal);
        var threeDecimals = comma is > 0 and <= 3 && swapped.Length - comma == 4 && swapped[0] != '0';
        return threeDecimals ? swapped + "0" : swapped; // 1,234 alone could mean 1234
    }

    /// <summary>A component as the language writes it.</summary>
    internal static string CanonicalName(ComponentRef component) => Quoted(component.Name, component.YearOffset, !PlainNames.IsPlain(component.Name));

    internal static string Quoted(string name, int yearOffset, bool quote)
    {
        var text = quote ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
        return yearOffset < 0 ? $"{text} tahun N-1" : text;
    }

    /// <summary>Prints a tree.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="component">How a component is printed.</param>
    /// <param name="constant">How a constant is printed.</param>
    /// <param name="strength">How tightly the surroundings bind: 0 nothing, 1 a term of a sum, 2 a factor, 3 a divisor or subtrahend, 4 behind a minus sign.</param>
    /// <param name="times">The multiplication sign.</param>
    internal static string Print(FormulaNode node, Func<ComponentRef, string> component, Func<decimal, string> constant, int strength, string times = "x")
    {
        switch (node)
        {
            case ConstantNode c:
                return constant(c.Value);
            case ComponentNode c:
                return component(c.Component);
            case NegateNode n:
                var inner = $"-{Print(n.Operand, component, constant, 4, times)}";
                return strength > 3 ? $"({inner})" : inner;
            case BinaryNode b:
                var (own, left, right) = b.Operator switch
                {
                    FormulaOperator.Add => (0, 0, 1),
                    FormulaOperator.Subtract => (0, 0, 1),
                    FormulaOperator.Multiply => (2, 2, 3),
                    _ => (2, 2, 3),
                };
                var text = $"{Print(b.Left, component, constant, left, times)} {Sign(b.Operator, times)} {Print(b.Right, component, constant, right, times)}";
                return strength > own || (strength == 1 && IsScaledRatio(b)) ? $"({text})" : text;
            default:
                return "";
        }
    }

    /// <summary><c>a + b / c x 100</c> would be asked about when it is read again, so the brackets stay.</summary>
    private static bool IsScaledRatio(BinaryNode node) => node is { Operator: FormulaOperator.Multiply, Right: ConstantNode right }
        && Constants.IsPowerOfTen(right.Value) && FormulaTrees.HasRatio(node.Left);

    private static string Sign(FormulaOperator sign, string times) => sign switch
    {
        FormulaOperator.Add => "+",
        FormulaOperator.Subtract => "-",
        FormulaOperator.Multiply => times,
        _ => "/",
    };
}

using System.Globalization;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Formulas;

/// <summary>Puts the numbers into a formula, for <i>mengapa angka ini?</i>: <c>17 / 328 × 100%</c>.</summary>
public static class FormulaSubstitution
{
    /// <summary>
    /// The formula with the values in place of the names, in both languages: decimal comma and dots for thousands in Indonesian, the other way round in
    /// English. Numbers are given in full, negative ones in brackets; a value that is no number is named by its state.
    /// </summary>
    /// <param name="formula">The formula read.</param>
    /// <param name="values">Gives the value of each component.</param>
    public static Text Substitute(Formula formula, Func<ComponentRef, TypedValue> values)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(values);
        return new(
            Print(formula, c => Value(values(c), Indonesian, IndonesianState), Indonesian),
            Print(formula, c => Value(values(c), English, EnglishState), English));
    }

    private static string Print(Formula formula, Func<ComponentRef, string> component, Func<decimal, string> number)
    {
        string Tree(FormulaNode node, int strength) => FormulaPrinter.Print(node, component, number, strength, "×");

        return (formula.Factor, formula.Unit) switch
        {
            (1m, _) => Tree(formula.Root, 0),
            (_, "%") => $"{Tree(formula.Root, 2)} × {number(formula.Factor)}%",
            (_, null) => $"{Tree(formula.Root, 2)} × {number(formula.Factor)}",
            _ => $"{Tree(formula.Root, 2)} per {number(formula.Factor)} {formula.Unit}",
        };
    }

    private static string Value(TypedValue value, Func<decimal, string> number, Func<ValueState, string> state) =>
        value.AmountOrNull is { } amount ? amount < 0m ? $"({number(amount)})" : number(amount) : $"[{state(value.State)}]";

    private static string English(decimal value) => value.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    private static string Indonesian(decimal value) =>
        English(value).Replace(',', ' ').Replace('.', ',').Replace(' ', '.');

    private static string IndonesianState(ValueState state) => state switch
    {
        ValueState.NotApplicable => "tidak berlaku",
        ValueState.NotComputable => "tidak dapat dihitung",
        ValueState.NotDue => "belum jatuh tempo",
        _ => "belum diisi",
    };

    private static string EnglishState(ValueState state) => state switch
    {
        ValueState.NotApplicable => "not applicable",
        ValueState.NotComputable => "cannot be computed",
        ValueState.NotDue => "not due",
        _ => "missing",
    };
}

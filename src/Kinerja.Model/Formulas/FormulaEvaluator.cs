using Kinerja.Model.Formulas.Evaluation;
using Kinerja.Model.Values;

namespace Kinerja.Model.Formulas;

/// <summary>
/// Computes formulas. The states of the components decide first, in this order (domain rules, section 2):
/// <list type="number">
/// <item>a component that is not applicable makes the figure not applicable;</item>
/// <item>a component that cannot be computed is carried, with its reason;</item>
/// <item>a component of the previous year that is no number: cannot be computed, <c>noPreviousYear</c>, about the component;</item>
/// <item>all components of this year missing: missing (with their reason when they share one);</item>
/// <item>some of them missing: cannot be computed, <c>componentMissing</c>, about their names joined by <c>; </c>;</item>
/// <item>a component not due: not due, on the latest date known.</item>
/// </list>
/// With numbers alone the tree and its factor are computed exactly, as fractions, and made a decimal once; nothing is rounded for display.
/// A divisor of zero: <c>divisionByZero</c>, about the divisor as written. A result that does not fit 28 digits before the comma: <c>overflow</c>.
/// Never throws for any value.
/// </summary>
public static class FormulaEvaluator
{
    /// <summary>The figure: root × factor.</summary>
    /// <param name="formula">The formula read.</param>
    /// <param name="values">Gives the value of each component, by folded name and year offset; asked once per component.</param>
    public static TypedValue Evaluate(Formula formula, Func<ComponentRef, TypedValue> values)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(values);
        var known = formula.Components.ToDictionary(c => (c.Name, c.YearOffset), values);
        if (State([.. formula.Components.Select(c => (c, known[(c.Name, c.YearOffset)]))]) is { } state)
        {
            return state;
        }

        var numbers = known.ToDictionary(p => p.Key, p => Rational.Of(p.Value.Amount));
        FormulaNode? divisor = null;
        if (Compute(formula.Root, numbers, ref divisor) is not { } result)
        {
            return TypedValue.NotComputable(ReasonCodes.DivisionByZero, divisor is null ? null : FormulaPrinter.AsWritten(divisor));
        }

        return (result * Rational.Of(formula.Factor)).ToDecimal() is { } amount
            ? TypedValue.Of(amount)
            : TypedValue.NotComputable(ReasonCodes.Overflow);
    }

    /// <summary>What the states of the components make of the figure; null when all are numbers.</summary>
    private static TypedValue? State(IReadOnlyList<(ComponentRef Component, TypedValue Value)> values)
    {
        foreach (var state in (ReadOnlySpan<ValueState>)[ValueState.NotApplicable, ValueState.NotComputable])
        {
            foreach (var (_, value) in values)
            {
                if (value.State == state)
                {
                    return value;
                }
            }
        }

        if (values.Where(v => v.Component.YearOffset < 0 && !v.Value.IsNumber).Select(v => v.Component).FirstOrDefault() is { } previous)
        {
            return TypedValue.NotComputable(ReasonCodes.NoPreviousYear, previous.Text);
        }

        return Missing([.. values.Where(v => v.Component.YearOffset == 0)]) ?? NotDue(values);
    }

    private static TypedValue? Missing(IReadOnlyList<(ComponentRef Component, TypedValue Value)> current)
    {
        var missing = current.Where(v => v.Value.State == ValueState.Missing).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        if (missing.Count < current.Count)
        {
            return TypedValue.NotComputable(ReasonCodes.ComponentMissing, string.Join("; ", missing.Select(v => v.Component.Text)));
        }

        return missing.All(v => v.Value == missing[0].Value) ? missing[0].Value : TypedValue.Missing;
    }

    /// <summary>Dates are yyyy-MM-dd, so the latest is the greatest text.</summary>
    private static TypedValue? NotDue(IReadOnlyList<(ComponentRef Component, TypedValue Value)> values)
    {
        var waiting = values.Where(v => v.Value.State == ValueState.NotDue).Select(v => v.Value).ToList();
        return waiting.Count == 0 ? null : waiting.OrderBy(v => v.Reason?.About, StringComparer.Ordinal).Last();
    }

    private static Rational? Compute(
        FormulaNode node, IReadOnlyDictionary<(string Name, int YearOffset), Rational> numbers, ref FormulaNode? divisor)
    {
        switch (node)
        {
            case ConstantNode constant:
                return Rational.Of(constant.Value);
            case ComponentNode component:
                return numbers[(component.Component.Name, component.Component.YearOffset)];
            case NegateNode negate:
                return Compute(negate.Operand, numbers, ref divisor) is { } operand ? -operand : null;
            case BinaryNode binary:
                if (Compute(binary.Left, numbers, ref divisor) is not { } left || Compute(binary.Right, numbers, ref divisor) is not { } right)
                {
                    return null;
                }

                if (binary.Operator == FormulaOperator.Divide && right.IsZero)
                {
                    divisor = binary.Right;
                    return null;
                }

                return binary.Operator switch
                {
                    FormulaOperator.Add => left + right,
                    FormulaOperator.Subtract => left - right,
                    FormulaOperator.Multiply => left * right,
                    _ => left / right,
                };
            default:
                throw new InvalidOperationException($"A formula has no {node.GetType().Name}.");
        }
    }
}

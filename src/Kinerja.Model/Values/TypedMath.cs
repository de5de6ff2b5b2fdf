namespace Kinerja.Model.Values;

/// <summary>
/// Arithmetic that carries the states of values (domain rules, section 2). When an operand is no number, the result is that operand, and where several
/// are none the strongest: not applicable, then not computable, then missing, then not due; of equals the first that gives a reason. A number comes
/// out only when every operand is one. Nothing is rounded and nothing throws: a divisor of zero and a result beyond 28 digits are not computable.
/// </summary>
public static class TypedMath
{
    /// <summary>The sum of two values.</summary>
    public static TypedValue Add(TypedValue left, TypedValue right) => Combine(left, right, static (a, b) => a + b);

    /// <summary>The difference of two values.</summary>
    public static TypedValue Subtract(TypedValue left, TypedValue right) => Combine(left, right, static (a, b) => a - b);

    /// <summary>The product of two values. Zero times missing is missing: nobody knows yet what was meant to be there.</summary>
    public static TypedValue Multiply(TypedValue left, TypedValue right) => Combine(left, right, static (a, b) => a * b);

    /// <summary>The quotient of two values; a divisor of zero is not computable, also under zero.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <param name="divisorName">What the divisor is called, for the reason; null when it has no name.</param>
    public static TypedValue Divide(TypedValue left, TypedValue right, string? divisorName = null) =>
        left.IsNumber && right.AmountOrNull is 0m
            ? TypedValue.NotComputable(ReasonCodes.DivisionByZero, divisorName)
            : Combine(left, right, static (a, b) => a / b);

    /// <summary>The value with its sign turned; zero has none.</summary>
    public static TypedValue Negate(TypedValue value) => value.AmountOrNull is { } amount ? TypedValue.Of(amount == 0 ? Math.Abs(amount) : -amount) : value;

    /// <summary>The sum of all values; one that is no number is carried. Nothing at all is not computable, not zero.</summary>
    public static TypedValue Sum(IEnumerable<TypedValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        TypedValue? sum = null;
        foreach (var value in values)
        {
            sum = sum is { } so ? Add(so, value) : value;
        }

        return sum ?? TypedValue.NotComputable(ReasonCodes.NothingToCount);
    }

    /// <summary>The mean of all values; one that is no number is carried. Callers that leave some out filter before and state the coverage.</summary>
    public static TypedValue Average(IEnumerable<TypedValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var list = values as IReadOnlyCollection<TypedValue> ?? [.. values];
        return list.Count == 0 ? TypedValue.NotComputable(ReasonCodes.NothingToCount) : Divide(Sum(list), TypedValue.Of(list.Count));
    }

    /// <summary>The operand that decides when not all are numbers: the stronger state, of equals the first that gives a reason, else the first.</summary>
    public static TypedValue Carried(TypedValue left, TypedValue right)
    {
        var (leftRank, rightRank) = (Rank(left.State), Rank(right.State));
        return leftRank == rightRank ? (left.Reason is null && right.Reason is not null ? right : left) : leftRank > rightRank ? left : right;
    }

    private static TypedValue Combine(TypedValue left, TypedValue right, Func<decimal, decimal, decimal> operation)
    {
        if (left.AmountOrNull is not { } a || right.AmountOrNull is not { } b)
        {
            return Carried(left, right);
        }

        try
        {
            return TypedValue.Of(operation(a, b));
        }
        catch (OverflowException)
        {
            return TypedValue.NotComputable(ReasonCodes.Overflow); // decimal offers no arithmetic that reports overflow otherwise
        }
    }

    private static int Rank(ValueState state) => state switch
    {
        ValueState.NotApplicable => 4,
        ValueState.NotComputable => 3,
        ValueState.Missing => 2,
        ValueState.NotDue => 1,
        _ => 0,
    };
}

using CsCheck;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Values;

public sealed class TypedMathTests
{
    private static readonly TypedValue NotApplicable = TypedValue.NotApplicable();
    private static readonly TypedValue NotComputable = TypedValue.NotComputable(ReasonCodes.NoPreviousYear, "2012");
    private static readonly TypedValue NotDue = TypedValue.NotDue(new DateOnly(2026, 4, 15));

    /// <summary>Strongest first.</summary>
    private static readonly TypedValue[] ByStrength = [NotApplicable, NotComputable, TypedValue.Missing, NotDue, TypedValue.Of(7)];

    private static readonly Gen<TypedValue> Any = Gen.OneOf(
        Gen.OneOf(NotApplicable, NotComputable, TypedValue.Missing, NotDue, TypedValue.MissingBecause(ReasonCodes.DashInSource), TypedValue.Of(decimal.MaxValue), TypedValue.Of(decimal.MinValue), TypedValue.Of(0), TypedValue.Of(0.0000000000000000000000000001m)),
        Gen.Decimal[-1_000_000, 1_000_000].Select(TypedValue.Of));

    [Fact]
    public void The_stronger_state_carries_through_every_operation()
    {
        for (var strong = 0; strong < ByStrength.Length - 1; strong++)
        {
            for (var weak = strong; weak < ByStrength.Length; weak++)
            {
                Assert.All(
                    Operations,
                    operation =>
                    {
                        Assert.Equal(ByStrength[strong], operation(ByStrength[strong], ByStrength[weak]));
                        Assert.Equal(ByStrength[strong], operation(ByStrength[weak], ByStrength[strong]));
                    });
            }
        }
    }

    [Fact]
    public void Of_two_equal_states_the_first_with_a_reason_is_carried()
    {
        var because = TypedValue.MissingBecause(ReasonCodes.DashInSource);
        Assert.Equal(because, TypedMath.Add(TypedValue.Missing, because));
        Assert.Equal(because, TypedMath.Add(because, TypedValue.Missing));
        Assert.Equal(because, TypedMath.Add(because, TypedValue.MissingBecause(ReasonCodes.Stated, "x")));
    }

    [Fact]
    public void Numbers_are_computed_exactly_and_never_rounded()
    {
        Assert.Equal(TypedValue.Of(0.3m), TypedMath.Add(TypedValue.Of(0.1m), TypedValue.Of(0.2m)));
        Assert.Equal(TypedValue.Of(-0.1m), TypedMath.Subtract(TypedValue.Of(0.1m), TypedValue.Of(0.2m)));
        Assert.Equal(TypedValue.Of(0.02m), TypedMath.Multiply(TypedValue.Of(0.1m), TypedValue.Of(0.2m)));
        Assert.Equal(TypedValue.Of(0.0518292682926829268292682927m), TypedMath.Divide(TypedValue.Of(17), TypedValue.Of(328)));
        Assert.Equal(TypedValue.Of(-5), TypedMath.Negate(TypedValue.Of(5)));
        Assert.Equal(NotDue, TypedMath.Negate(NotDue));
    }

    [Fact]
    public void A_divisor_of_zero_is_not_computable_and_says_which()
    {
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.DivisionByZero), TypedMath.Divide(TypedValue.Of(1), TypedValue.Of(0)));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.DivisionByZero), TypedMath.Divide(TypedValue.Of(0), TypedValue.Of(0.00m)));
        Assert.Equal(
            TypedValue.NotComputable(ReasonCodes.DivisionByZero, "jumlah koperasi"),
            TypedMath.Divide(TypedValue.Of(1), TypedValue.Of(0), "jumlah koperasi"));
        Assert.Equal(TypedValue.Missing, TypedMath.Divide(TypedValue.Missing, TypedValue.Of(0)));
    }

    [Fact]
    public void Zero_times_missing_is_missing() => Assert.Equal(TypedValue.Missing, TypedMath.Multiply(TypedValue.Of(0), TypedValue.Missing));

    [Fact]
    public void A_result_beyond_28_digits_is_not_computable()
    {
        var overflow = TypedValue.NotComputable(ReasonCodes.Overflow);
        var max = TypedValue.Of(decimal.MaxValue);
        Assert.Equal(overflow, TypedMath.Add(max, max));
        Assert.Equal(overflow, TypedMath.Subtract(TypedMath.Negate(max), max));
        Assert.Equal(overflow, TypedMath.Multiply(max, TypedValue.Of(2)));
        Assert.Equal(overflow, TypedMath.Divide(max, TypedValue.Of(0.5m)));
        Assert.Equal(overflow, TypedMath.Sum([max, max, TypedValue.Of(1)]));
    }

    [Fact]
    public void Sums_and_means_carry_states_and_nothing_is_not_zero()
    {
        Assert.Equal(TypedValue.Of(6), TypedMath.Sum([TypedValue.Of(1), TypedValue.Of(2), TypedValue.Of(3)]));
        Assert.Equal(TypedValue.Of(2), TypedMath.Average([TypedValue.Of(1), TypedValue.Of(2), TypedValue.Of(3)]));
        Assert.Equal(TypedValue.Missing, TypedMath.Sum([TypedValue.Of(1), TypedValue.Missing, NotDue]));
        Assert.Equal(NotDue, TypedMath.Average([TypedValue.Of(1), NotDue]));
        Assert.Equal(NotDue, TypedMath.Sum([NotDue]));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.NothingToCount), TypedMath.Sum([]));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.NothingToCount), TypedMath.Average([]));
    }

    [Fact]
    public void No_operand_makes_arithmetic_throw_and_a_number_comes_only_of_numbers() => Gen.Select(Any, Any).Sample((left, right) =>
    {
        foreach (var operation in Operations)
        {
            var result = operation(left, right);
            Assert.True(!result.IsNumber || (left.IsNumber && right.IsNumber));
        }
    });

    [Fact]
    public void Adding_and_multiplying_do_not_depend_on_the_order() => Gen.Select(Any, Any).Sample((left, right) =>
        TypedMath.Add(left, right).State == TypedMath.Add(right, left).State
        && TypedMath.Add(left, right).AmountOrNull == TypedMath.Add(right, left).AmountOrNull
        && TypedMath.Multiply(left, right).State == TypedMath.Multiply(right, left).State
        && TypedMath.Multiply(left, right).AmountOrNull == TypedMath.Multiply(right, left).AmountOrNull);

    [Fact]
    public void The_state_of_a_sum_does_not_depend_on_the_order() => Any.Array[0, 8].Sample(values =>
        !values.Any(v => v.AmountOrNull is decimal.MaxValue or decimal.MinValue)
            ? TypedMath.Sum(values).State == TypedMath.Sum(values.Reverse()).State
            : TypedMath.Sum(values).IsNumber == false || values.All(v => v.IsNumber));

    private static readonly Func<TypedValue, TypedValue, TypedValue>[] Operations =
        [TypedMath.Add, TypedMath.Subtract, TypedMath.Multiply, (left, right) => TypedMath.Divide(left, right)];
}

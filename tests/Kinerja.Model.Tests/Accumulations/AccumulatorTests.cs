using CsCheck;
using Kinerja.Model.Accumulations;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Xunit;
using static Kinerja.Model.Periods.Period;

namespace Kinerja.Model.Tests.Accumulations;

public sealed class AccumulatorTests
{
    private static readonly TypedValue Missing = TypedValue.Missing;
    private static readonly TypedValue NotApplicable = TypedValue.NotApplicable();
    private static readonly TypedValue NotDue = TypedValue.NotDue();

    public static TheoryData<Accumulation, Period, string> FourQuarters => new()
    {
        // TW I 2, TW II 5, TW III 8, TW IV 5: own figure, then to date.
        { Accumulation.Sum, Tw2, "5 7" },
        { Accumulation.Sum, Tw4, "5 20" },
        { Accumulation.Sum, Year, "20 20" },
        { Accumulation.ToDate, Tw3, "8 8" },
        { Accumulation.ToDate, Year, "5 5" },
        { Accumulation.Last, Tw2, "5 5" },
        { Accumulation.Last, Year, "5 5" },
        { Accumulation.Average, Tw2, "5 3.5" },
        { Accumulation.Average, Year, "5 5" },
        { Accumulation.Ratio, Year, "5 5" },
        { Accumulation.Growth, Tw1, "2 2" },
    };

    [Theory]
    [MemberData(nameof(FourQuarters))]
    public void Each_accumulation_has_its_quarter_and_year_figure(Accumulation accumulation, Period period, string ownAndToDate)
    {
        var values = Quarters(2, 5, 8, 5);
        var own = Accumulator.Figure(accumulation, values, period).Value.Amount;
        var toDate = Accumulator.ToDate(accumulation, values, period).Value.Amount;
        Assert.Equal(ownAndToDate, FormattableString.Invariant($"{own:0.##} {toDate:0.##}"));
    }

    [Theory]
    [InlineData(Accumulation.Sum)]
    [InlineData(Accumulation.Average)]
    public void Year_of_a_sum_or_mean_needs_every_quarter(Accumulation accumulation)
    {
        var three = Quarters(4, 6, 8);
        var overdue = Accumulator.Figure(accumulation, three, Year);
        Assert.Equal(ValueState.Missing, overdue.Value.State);
        Assert.Equal(ValueState.NotDue, Accumulator.Figure(accumulation, three, Year, Set(Tw4, Year)).Value.State);
        Assert.Equal(new RunningFigure(TypedValue.Of(accumulation == Accumulation.Sum ? 18 : 6), 3, 4), overdue.Running);
    }

    [Fact]
    public void Overdue_quarter_outweighs_one_not_due()
    {
        var values = new Dictionary<Period, TypedValue> { [Tw1] = TypedValue.Of(4) };
        Assert.Equal(ValueState.Missing, Accumulator.Figure(Accumulation.Sum, values, Year, Set(Tw3, Tw4, Year)).Value.State);
    }

    [Fact]
    public void Quarter_not_due_is_not_zero()
    {
        var result = Accumulator.Figure(Accumulation.Sum, Quarters(4), Tw2, Set(Tw2, Tw3, Tw4, Year));
        Assert.Equal(ValueState.NotDue, result.Value.State);
        Assert.Null(result.Running);
        Assert.Equal(ValueState.NotDue, Accumulator.ToDate(Accumulation.Sum, Quarters(4), Tw2, Set(Tw2, Tw3, Tw4, Year)).Value.State);
    }

    [Fact]
    public void Quarter_reported_early_counts()
    {
        var values = Quarters(4, 6);
        Assert.Equal(10, Accumulator.ToDate(Accumulation.Sum, values, Tw2, Set(Tw2, Tw3, Tw4, Year)).Value.Amount);
    }

    [Fact]
    public void Quarter_not_applicable_is_left_out_and_the_rest_is_a_number()
    {
        var values = Typed(TypedValue.Of(3), NotApplicable, TypedValue.Of(5), NotApplicable);
        Assert.Equal(8, Accumulator.Figure(Accumulation.Sum, values, Year).Value.Amount);
        Assert.Equal(4, Accumulator.Figure(Accumulation.Average, values, Year).Value.Amount);
        Assert.Equal(5, Accumulator.Figure(Accumulation.Last, values, Year).Value.Amount);
        Assert.Equal(NotApplicable, Accumulator.Figure(Accumulation.Last, values, Tw4).Value);
    }

    [Theory]
    [InlineData(Accumulation.Sum)]
    [InlineData(Accumulation.Average)]
    [InlineData(Accumulation.Last)]
    [InlineData(Accumulation.ToDate)]
    public void Year_without_an_applicable_quarter_is_not_applicable(Accumulation accumulation)
    {
        var values = Typed(NotApplicable, NotApplicable, NotApplicable, NotApplicable);
        var result = Accumulator.Figure(accumulation, values, Year);
        Assert.Equal(ValueState.NotApplicable, result.Value.State);
        Assert.Null(result.Running);
    }

    [Theory]
    [InlineData(Accumulation.Last)]
    [InlineData(Accumulation.ToDate)]
    public void Last_and_to_date_take_the_fourth_quarter_or_have_no_year(Accumulation accumulation)
    {
        var values = Quarters(1, 9, 3);
        Assert.Equal(ValueState.Missing, Accumulator.Figure(accumulation, values, Year).Value.State);
        Assert.Equal(ValueState.NotDue, Accumulator.Figure(accumulation, values, Year, Set(Tw4)).Value.State);
        Assert.Equal(ValueState.NotDue, Accumulator.Figure(accumulation, values, Year, Set(Year)).Value.State);
        Assert.Equal(new RunningFigure(TypedValue.Of(3), 3, 4), Accumulator.Figure(accumulation, values, Year).Running);
    }

    [Fact]
    public void Last_value_is_the_last_reported_not_the_largest() =>
        Assert.Equal(3, Accumulator.Figure(Accumulation.Last, Quarters(10, 9, 8, 3), Year).Value.Amount);

    [Fact]
    public void Value_entered_for_the_year_is_the_year()
    {
        var values = Quarters(1, 2, 3, 4);
        values[Year] = TypedValue.Of(99);
        Assert.Equal(99, Accumulator.Figure(Accumulation.Sum, values, Year).Value.Amount);
        Assert.Equal(99, Accumulator.ToDate(Accumulation.Last, values, Year).Value.Amount);
        Assert.Equal(6, Accumulator.ToDate(Accumulation.Sum, values, Tw3).Value.Amount);

        values[Year] = NotApplicable;
        Assert.Equal(NotApplicable, Accumulator.Figure(Accumulation.Sum, values, Year).Value);
    }

    [Fact]
    public void Missing_year_does_not_hide_its_quarters_and_keeps_its_reason_without_them()
    {
        var values = Quarters(1, 2, 3, 4);
        values[Year] = Missing;
        Assert.Equal(10, Accumulator.Figure(Accumulation.Sum, values, Year).Value.Amount);

        var dash = TypedValue.MissingBecause(ReasonCodes.DashInSource);
        Assert.Equal(dash, Accumulator.Figure(Accumulation.Sum, new Dictionary<Period, TypedValue> { [Year] = dash }, Year).Value);
    }

    [Fact]
    public void Nothing_reported_is_missing_when_due_and_not_due_before()
    {
        var none = new Dictionary<Period, TypedValue>();
        foreach (var accumulation in Enum.GetValues<Accumulation>())
        {
            Assert.Equal(Missing, Accumulator.Figure(accumulation, none, Year).Value);
            Assert.Equal(NotDue, Accumulator.Figure(accumulation, none, Year, Enum.GetValues<Period>().ToHashSet()).Value);
        }
    }

    [Fact]
    public void Quarter_that_cannot_be_computed_carries_its_reason()
    {
        var broken = TypedValue.NotComputable(ReasonCodes.DivisionByZero);
        Assert.Equal(broken, Accumulator.Figure(Accumulation.Sum, Typed(Missing, broken, NotDue, TypedValue.Of(1)), Year).Value);
    }

    [Fact]
    public void Explanation_lists_what_was_added()
    {
        var step = Accumulator.Figure(Accumulation.Sum, Typed(TypedValue.Of(1234.5m), TypedValue.Of(-2), NotApplicable, TypedValue.Of(0)), Year)
            .Step(new("Peserta", "Participants"));
        Assert.Equal("accumulation", step.Kind);
        Assert.Equal(new("Peserta: jumlah TW I sampai TW IV", "Participants: sum of Q1 to Q4"), step.Label);
        Assert.Equal(new("TW I 1.234,5 + TW II (−2) + TW III tidak berlaku + TW IV 0", "Q1 1,234.5 + Q2 (−2) + Q3 not applicable + Q4 0"), step.Expression);
        Assert.Equal(TypedValue.Of(1232.5m), step.Result);
    }

    [Fact]
    public void Explanation_of_a_mean_divides_by_the_quarters_that_count() =>
        Assert.Equal(
            "(TW I 3 + TW II tidak berlaku + TW III 5 + TW IV 4) / 3",
            Accumulator.Figure(Accumulation.Average, Typed(TypedValue.Of(3), NotApplicable, TypedValue.Of(5), TypedValue.Of(4)), Year).Expression.Id);

    [Fact]
    public void Sum_beyond_28_digits_cannot_be_computed() =>
        Assert.Equal(
            TypedValue.NotComputable(ReasonCodes.Overflow),
            Accumulator.Figure(Accumulation.Sum, Quarters(decimal.MaxValue, decimal.MaxValue, 1, 1), Year).Value);

    [Fact]
    public void Missing_never_counts_as_zero_and_nothing_throws() =>
        Gen.Select(GenValues, Gen.Enum<Accumulation>(), Gen.Enum<Period>(), Gen.Enum<Period>().HashSet[0, 5]).Sample((values, accumulation, period, notDue) =>
        {
            foreach (var result in new[] { Accumulator.Figure(accumulation, values, period, notDue), Accumulator.ToDate(accumulation, values, period, notDue) })
            {
                Assert.NotEmpty(result.Parts);
                if (result.Value.IsNumber)
                {
                    Assert.All(result.Parts, p => Assert.True(p.Value.State is ValueState.Number or ValueState.NotApplicable));
                    Assert.Null(result.Running);
                }
                else if (result.Running is { } running)
                {
                    Assert.InRange(running.Reported, 1, running.Expected);
                }
            }
        });

    private static readonly Gen<TypedValue> GenValue = Gen.Frequency(
        (6, Gen.Decimal.Select(TypedValue.Of)),
        (1, Gen.Const(TypedValue.Missing)),
        (1, Gen.Const(TypedValue.NotApplicable())),
        (1, Gen.Const(TypedValue.NotDue())),
        (1, Gen.Const(TypedValue.NotComputable(ReasonCodes.DivisionByZero))));

    private static readonly Gen<Dictionary<Period, TypedValue>> GenValues = Gen.Dictionary(Gen.Enum<Period>(), GenValue)[0, 5];

    private static Dictionary<Period, TypedValue> Quarters(params decimal[] values) => Typed([.. values.Select(TypedValue.Of)]);

    private static Dictionary<Period, TypedValue> Typed(params TypedValue[] values) =>
        values.Select((v, i) => (v, i)).ToDictionary(x => (Period)(x.i + 1), x => x.v);

    private static HashSet<Period> Set(params Period[] periods) => [.. periods];
}

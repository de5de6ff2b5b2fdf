using Kinerja.Model.Formulas;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaEvaluatorTests
{
    private static readonly Formula Share = FormulaParser.Parse(FormulaTexts.Lumajang[1]).Formula!;
    private static readonly Formula Growth = FormulaParser.Parse(FormulaTexts.Lumajang[3]).Formula!;
    private static readonly Formula Sum = FormulaParser.Parse("dana + hibah + pinjaman").Formula!;

    private static TypedValue Evaluate(Formula formula, params TypedValue[] values) =>
        FormulaEvaluator.Evaluate(formula, c => values[formula.Components.ToList().IndexOf(c)]);

    private static TypedValue Of(decimal value) => TypedValue.Of(value);

    [Fact]
    public void Seventeen_of_328_is_kept_unrounded() =>
        Assert.Equal(5.1829268292682926829268292683m, Evaluate(Share, Of(17), Of(328)).Amount);

    [Fact]
    public void Results_that_fit_are_exact()
    {
        Assert.Equal(2.16m, Evaluate(Share, Of(7.0848m), Of(328)).Amount);
        Assert.Equal("87.5", Evaluate(Share, Of(287), Of(328)).Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var thirds = FormulaParser.Parse("dana / hibah x hibah").Formula!;
        Assert.Equal(1m, Evaluate(thirds, Of(1), Of(3)).Amount);
        Assert.Equal(-50m, Evaluate(Growth, Of(1), Of(2)).Amount);
    }

    [Fact]
    public void Zero_is_a_number() => Assert.Equal(Of(0), Evaluate(Share, Of(0), Of(328)));

    [Fact]
    public void The_divisor_that_is_zero_is_named()
    {
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.DivisionByZero, "Jml koperasi yang dinilai"), Evaluate(Share, Of(17), Of(0)));
        var formula = FormulaParser.Parse("Dana / (Hibah - Pinjaman thn N-1)").Formula!;
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.DivisionByZero, "Hibah - Pinjaman tahun N-1"), Evaluate(formula, Of(1), Of(2), Of(2)));
    }

    [Fact]
    public void What_does_not_fit_overflows_but_steps_in_between_do_not()
    {
        var product = FormulaParser.Parse("dana x hibah").Formula!;
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.Overflow), Evaluate(product, Of(decimal.MaxValue), Of(2)));
        var back = FormulaParser.Parse("dana x hibah / pinjaman").Formula!;
        Assert.Equal(Of(decimal.MaxValue), Evaluate(back, Of(decimal.MaxValue), Of(2), Of(2)));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.Overflow), Evaluate(Share, Of(decimal.MaxValue), Of(1)));
    }

    [Fact]
    public void Not_applicable_comes_before_everything() =>
        Assert.Equal(ValueState.NotApplicable, Evaluate(Sum, TypedValue.NotComputable("overflow"), TypedValue.NotApplicable(), TypedValue.Missing).State);

    [Fact]
    public void A_reason_is_carried()
    {
        var reason = TypedValue.NotComputable(ReasonCodes.DivisionByZero, "hibah");
        Assert.Equal(reason, Evaluate(Sum, Of(1), reason, TypedValue.Missing));
    }

    [Theory]
    [InlineData(ValueState.Missing)]
    [InlineData(ValueState.NotDue)]
    public void Growth_without_last_year_says_so(ValueState state)
    {
        var expected = TypedValue.NotComputable(ReasonCodes.NoPreviousYear, "Jml UM");
        Assert.Equal(expected, Evaluate(Growth, Of(5), TypedValue.NotANumber(state, null)));
        Assert.Equal(expected, Evaluate(Growth, TypedValue.Missing, TypedValue.NotANumber(state, null)));
    }

    [Fact]
    public void All_missing_is_missing_some_missing_cannot_be_computed()
    {
        Assert.Equal(TypedValue.Missing, Evaluate(Sum, TypedValue.Missing, TypedValue.Missing, TypedValue.Missing));
        Assert.Equal(TypedValue.Missing, Evaluate(Growth, TypedValue.Missing, Of(5)));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.ComponentMissing, "dana; pinjaman"), Evaluate(Sum, TypedValue.Missing, Of(0), TypedValue.Missing));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.ComponentMissing, "dana"), Evaluate(Sum, TypedValue.Missing, Of(0), TypedValue.NotDue()));
    }

    [Fact]
    public void A_shared_reason_of_missing_is_kept()
    {
        var dash = TypedValue.MissingBecause(ReasonCodes.DashInSource);
        Assert.Equal(dash, Evaluate(Sum, dash, dash, dash));
        Assert.Null(Evaluate(Sum, dash, dash, TypedValue.Missing).Reason);
    }

    [Fact]
    public void Not_due_waits_for_the_latest_component()
    {
        var (april, july) = (TypedValue.NotDue(new DateOnly(2019, 4, 15)), TypedValue.NotDue(new DateOnly(2019, 7, 15)));
        Assert.Equal(july, Evaluate(Sum, july, april, Of(3)));
        Assert.Equal(april, Evaluate(Sum, TypedValue.NotDue(), april, Of(3)));
    }

    [Fact]
    public void Substitution_puts_the_numbers_in_for_both_languages()
    {
        var words = FormulaSubstitution.Substitute(Share, c => Of(c.Name.EndsWith("sehat", StringComparison.Ordinal) ? 1234.5m : 3280));
        Assert.Equal("1.234,5 / 3.280 × 100%", words.Id);
        Assert.Equal("1,234.5 / 3,280 × 100%", words.En);
        var growth = FormulaSubstitution.Substitute(Growth, c => c.YearOffset < 0 ? Of(-2) : TypedValue.Missing);
        Assert.Equal("([belum diisi] - (-2)) / (-2) × 100%", growth.Id);
        Assert.Equal("([missing] - (-2)) / (-2) × 100%", growth.En);
        var rate = FormulaParser.Parse("Jumlah kematian ibu / Jumlah kelahiran hidup per 100.000 KH").Formula!;
        Assert.Equal("3 / 3 per 100.000 KH", FormulaSubstitution.Substitute(rate, _ => Of(3)).Id);
    }

    [Fact]
    public void Each_component_is_asked_once()
    {
        var asked = new List<ComponentRef>();
        _ = FormulaEvaluator.Evaluate(Growth, c =>
        {
            asked.Add(c);
            return Of(1);
        });
        Assert.Equal(Growth.Components, asked);
    }
}

using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Xunit;
using static Kinerja.Model.Tests.Calculations.Requests;

namespace Kinerja.Model.Tests.Calculations;

public sealed class CalculatorTests
{
    private static readonly HashSet<Period> SecondHalf = [Period.Tw3, Period.Tw4, Period.Year];

    [Fact]
    public void Seventeen_of_328_is_5_18_percent_and_says_why()
    {
        var result = Calculator.Calculate(Of(Share, Healthy(3, 8, 12, 17), Assessed(100, 200, 300, 328)));
        Assert.Equal(5.1829268292682926829268292683m, result.Realisation.Amount);
        Assert.Equal("sangatTinggi", result.Band!.Code);
        Assert.Equal(
            ["formula", "component", "component", "substitution", "realisation", "target", "achievement", "band", "note"],
            result.Explanation.Steps.Select(s => s.Kind));
        Assert.Equal(Share, result.Explanation.FormulaText);
        Assert.Equal(Share, result.Explanation.Steps[0].Expression!.Id);
        Assert.Equal(("Jml Koperasi sehat: nilai TW IV", "17"), (result.Explanation.Steps[1].Label.Id, result.Explanation.Steps[1].Expression!.Id));
        Assert.Contains("17", result.Explanation.Steps[3].Expression!.Id, StringComparison.Ordinal);
        Assert.Contains("328", result.Explanation.Steps[3].Expression!.Id, StringComparison.Ordinal);
        Assert.Equal(new("5,182926…, tampil 5,18\u00A0%", "5.182926…, shown as 5.18%"), result.Explanation.Steps[4].Expression);
        Assert.Equal("5,182926… / 5,06 × 100", result.Explanation.Steps[6].Expression!.Id);
        Assert.False(result.Provisional);
        Assert.False(result.IsDirect);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void Realisation_equal_to_the_target_scores_exactly_100()
    {
        var request = new CalculationRequest
        {
            Direct = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(2.16m) },
            Target = TypedValue.Of(2.16m),
            Polarity = Polarity.Higher,
        };
        Assert.Equal(TypedValue.Of(100), Calculator.Calculate(request).Achievement);
    }

    [Fact]
    public void Ratio_of_a_quarter_is_to_date_by_each_components_own_accumulation()
    {
        var request = Of(Share, Series("jumlah koperasi sehat", Accumulation.Sum, 2m, 3, 1, 4), Series("jumlah koperasi yang dinilai", Accumulation.Last, 50m, 40, 80, 50));
        Assert.Equal(4, Figure(request, Period.Tw1));
        Assert.Equal(12.5m, Figure(request, Period.Tw2));
        Assert.Equal(7.5m, Figure(request, Period.Tw3));
        Assert.Equal(20, Figure(request, Period.Tw4));
        Assert.Equal(20, Figure(request, Period.Year));

        var step = Calculator.Calculate(request with { Period = Period.Tw2 }).Explanation.Steps[1];
        Assert.Equal(("accumulation", "TW I 2 + TW II 3"), (step.Kind, step.Expression!.Id));
    }

    [Fact]
    public void Growth_without_a_previous_year_cannot_be_computed_and_the_next_year_can()
    {
        var first = Calculator.Calculate(Of(Growth, Micro(900, 950, 980, 1000)));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.NoPreviousYear), first.Realisation);
        Assert.Equal(first.Realisation, first.Achievement);
        Assert.Null(first.Running);

        var next = Of(Growth, Micro(1000, 1004, 1006, 1016)) with { PreviousYear = Previous(TypedValue.Of(1000)) };
        Assert.Equal(1.6m, Figure(next, Period.Year));
    }

    [Fact]
    public void Growth_of_a_quarter_is_provisional_against_the_full_year_before()
    {
        var request = Of(Growth, Micro(1005)) with { PreviousYear = Previous(TypedValue.Of(1000)), Period = Period.Tw1 };
        var quarter = Calculator.Calculate(request);
        Assert.Equal(0.5m, quarter.Realisation.Amount);
        Assert.True(quarter.Provisional);
        Assert.Contains(quarter.Notes, n => n.Id.StartsWith("Sementara", StringComparison.Ordinal));

        var year = Calculator.Calculate(request with { Period = Period.Year });
        Assert.Equal(ValueState.Missing, year.Realisation.State);
        Assert.False(year.Provisional);
        Assert.Equal(new RunningFigure(TypedValue.Of(0.5m), 1, 4), year.Running);
    }

    [Fact]
    public void Growth_whose_previous_year_was_never_reported_has_no_previous_year()
    {
        var request = Of(Growth, Micro(1, 2, 3, 4));
        Assert.Equal(
            TypedValue.NotComputable(ReasonCodes.NoPreviousYear),
            Calculator.Realisation(request with { PreviousYear = Previous(TypedValue.Missing) }));
        Assert.Equal(ValueState.NotDue, Calculator.Realisation(request with { PreviousYear = Previous(TypedValue.NotDue()) }).State);
        Assert.Equal(
            ValueState.Missing,
            Calculator.Realisation(request with { PreviousYear = Previous(TypedValue.Missing), Components = new Dictionary<string, ComponentSeries>() }).State);
    }

    [Fact]
    public void Growth_from_zero_cannot_be_computed() => Assert.Equal(
        ReasonCodes.DivisionByZero,
        Calculator.Realisation(Of(Growth, Micro(1, 2, 3, 4)) with { PreviousYear = Previous(TypedValue.Of(0)) }).Reason!.Code);

    [Fact]
    public void Missing_component_is_named_and_never_zero()
    {
        var part = Calculator.Calculate(Of(Share, Healthy(1, 2, 3, 4)));
        Assert.Equal(TypedValue.NotComputable(ReasonCodes.ComponentMissing, "Jml koperasi yang dinilai"), part.Realisation);
        Assert.DoesNotContain(part.Explanation.Steps, s => s.Kind == "substitution");
        Assert.Equal(TypedValue.Missing, Calculator.Realisation(Of(Share)));
    }

    [Fact]
    public void Quarter_not_due_is_not_missing()
    {
        var request = Of(Share, Healthy(3, 8), Assessed(100, 200)) with { NotDue = SecondHalf };
        Assert.Equal(4, Figure(request, Period.Tw2));
        Assert.Equal(ValueState.NotDue, Calculator.Realisation(request with { Period = Period.Tw3 }).State);

        var year = Calculator.Calculate(request);
        Assert.Equal(ValueState.NotDue, year.Realisation.State);
        Assert.Equal(ValueState.NotDue, year.Achievement.State);
        Assert.Equal(new RunningFigure(TypedValue.Of(4), 2, 4), year.Running);
    }

    [Fact]
    public void Component_that_does_not_apply_makes_the_figure_not_apply() => Assert.Equal(
        ValueState.NotApplicable,
        Calculator.Realisation(Of(Share, Healthy(1, 2, 3, 4), Series("jumlah koperasi yang dinilai", Accumulation.Last, [.. Enumerable.Repeat(TypedValue.NotApplicable(), 4)]))).State);

    [Fact]
    public void Direct_value_goes_before_the_formula_for_its_period_only()
    {
        var request = Of(Share, Healthy(3, 8, 12, 17), Assessed(100, 200, 300, 328)) with
        {
            Direct = new Dictionary<Period, TypedValue> { [Period.Tw2] = TypedValue.Of(9.9m) },
        };
        var direct = Calculator.Calculate(request with { Period = Period.Tw2 });
        Assert.Equal(9.9m, direct.Realisation.Amount);
        Assert.True(direct.IsDirect);
        Assert.Null(direct.Explanation.FormulaText);
        Assert.Equal(3, Figure(request, Period.Tw1));
        Assert.Equal(5.1829268292682926829268292683m, Figure(request, Period.Year));
    }

    [Fact]
    public void Year_of_direct_quarters_is_the_fourth_because_a_ratio_is_to_date()
    {
        foreach (var formula in new[] { Share, Growth })
        {
            var request = Of(formula) with
            {
                Direct = new Dictionary<Period, TypedValue>
                {
                    [Period.Tw1] = TypedValue.Of(4), [Period.Tw2] = TypedValue.Of(5), [Period.Tw4] = TypedValue.Of(4.5m),
                },
                PreviousYear = Previous(TypedValue.Of(1000)),
            };
            var year = Calculator.Calculate(request);
            Assert.Equal(4.5m, year.Realisation.Amount);
            Assert.True(year.IsDirect);
        }
    }

    [Fact]
    public void Direct_fourth_quarter_completes_a_year_whose_components_stop_before()
    {
        var request = Of(Share, Healthy(3, 8, 12), Assessed(100, 200, 300)) with
        {
            Direct = new Dictionary<Period, TypedValue> { [Period.Tw4] = TypedValue.Of(5) },
        };
        Assert.Equal(5, Figure(request, Period.Year));
        Assert.Equal(4, Figure(request, Period.Tw3));
    }

    [Fact]
    public void Missing_direct_value_does_not_hide_the_formula()
    {
        var request = Of(Share, Healthy(3, 8, 12, 17), Assessed(100, 200, 300, 328)) with
        {
            Direct = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Missing, [Period.Tw1] = TypedValue.NotDue() },
        };
        Assert.Equal(5.1829268292682926829268292683m, Figure(request, Period.Year));
        Assert.Equal(3, Figure(request, Period.Tw1));
    }

    [Fact]
    public void Measured_indicator_accumulates_its_own_quarters()
    {
        var request = new CalculationRequest
        {
            Accumulation = Accumulation.Sum,
            Direct = new Dictionary<Period, TypedValue> { [Period.Tw1] = TypedValue.Of(20), [Period.Tw2] = TypedValue.Of(30) },
            Target = TypedValue.Of(100),
            Polarity = Polarity.Higher,
            Unit = "orang",
            Decimals = 0,
            NotDue = SecondHalf,
        };
        var year = Calculator.Calculate(request);
        Assert.Equal(ValueState.NotDue, year.Realisation.State);
        Assert.Equal(new RunningFigure(TypedValue.Of(50), 2, 4), year.Running);
        var quarter = Calculator.Calculate(request with { Period = Period.Tw2 });
        Assert.Equal(30, quarter.Realisation.Amount);
        Assert.False(quarter.IsDirect);
        Assert.Equal("30\u00A0orang", quarter.Explanation.Steps.Single(s => s.Kind == "realisation").Expression!.Id);
    }

    [Fact]
    public void Indicator_without_formula_or_value_says_so()
    {
        Assert.Equal(ReasonCodes.NoFormula, Calculator.Realisation(new() { Accumulation = Accumulation.Ratio }).Reason!.Code);
        Assert.Equal(TypedValue.Missing, Calculator.Realisation(new() { Accumulation = Accumulation.Last }));
    }

    [Fact]
    public void Part_above_the_whole_is_noted_in_a_share_and_not_in_growth()
    {
        var share = Calculator.Calculate(Of(Share, Healthy(1, 2, 3, 400), Assessed(100, 200, 300, 328)));
        Assert.Contains(share.Notes, n => n.En.Contains("numerator is above the denominator", StringComparison.Ordinal));
        Assert.True(share.CheckTarget);

        var growth = Calculator.Calculate(Of(Growth, Micro(1, 2, 3, 4000)) with { PreviousYear = Previous(TypedValue.Of(1000)) });
        Assert.Equal(300, growth.Realisation.Amount);
        Assert.DoesNotContain(growth.Notes, n => n.En.Contains("numerator", StringComparison.Ordinal));
    }

    [Fact]
    public void Share_below_zero_is_noted()
    {
        var share = Calculator.Calculate(Of(Share, Healthy(1, 2, 3, -4), Assessed(100, 200, 300, 328)));
        Assert.Contains(share.Notes, n => n.En.StartsWith("A share below zero", StringComparison.Ordinal));
    }

    [Fact]
    public void Doubt_about_a_formula_stands_beside_the_figures_it_gave()
    {
        var request = Of(Share, Healthy(3, 8, 12, 17), Assessed(100, 200, 300, 328));
        request = request with { Formula = request.Formula! with { Warnings = [new("Ragu.", "Doubt.")] } };
        Assert.Contains(new("Ragu.", "Doubt."), Calculator.Calculate(request).Notes);

        var direct = request with { Direct = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(5) } };
        Assert.Empty(Calculator.Calculate(direct).Notes);
    }

    [Fact]
    public void Realisation_alone_is_that_of_the_whole_calculation()
    {
        var request = Of(Share, Healthy(3, 8, 12), Assessed(100, 200, 300)) with { NotDue = SecondHalf };
        Assert.All(Enum.GetValues<Period>(), p => Assert.Equal(
            Calculator.Calculate(request with { Period = p }).Realisation, Calculator.Realisation(request with { Period = p })));
    }

    private static decimal Figure(CalculationRequest request, Period period) => Calculator.Realisation(request with { Period = period }).Amount;

    private static Dictionary<string, TypedValue> Previous(TypedValue value) => new() { ["jumlah um"] = value };
}

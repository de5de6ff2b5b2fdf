using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

public sealed class QuarterTargetsCheckTests
{
    [Theory]
    [InlineData("100", "10 20 30 40")]
    [InlineData("10,5", "2,5 2,5 2,5 3,0")]
    [InlineData("100", "10 20 30 .")]
    [InlineData("0", "0 0 0 0")]
    public void A_sum_that_gives_the_year_or_may_still_do_so_is_no_finding(string year, string quarters) => Assert.Empty(Run(Accumulation.Sum, year, quarters));

    [Theory]
    [InlineData("90", "10 20 30 40", "10 + 20 + 30 + 40 = 100; tertulis 90; selisih +10")]
    [InlineData("100", "10 20 30 30", "10 + 20 + 30 + 30 = 90; tertulis 100; selisih −10")]
    [InlineData("1,5", "0,50 0,5 0,5 0,5", "0,50 + 0,5 + 0,5 + 0,5 = 2,00; tertulis 1,5; selisih +0,50")]
    [InlineData("50", "10 20 30 .", "10 + 20 + 30 = 60; tertulis 50; selisih +10")]
    [InlineData("0", "0 0 0 1", "0 + 0 + 0 + 1 = 1; tertulis 0; selisih +1")]
    public void A_sum_that_does_not_give_the_year_is_named_with_its_arithmetic(string year, string quarters, string arithmetic)
    {
        var finding = Assert.Single(Run(Accumulation.Sum, year, quarters));

        Assert.Equal(("r13-a-2014", Severity.Different, arithmetic), (finding.Id, finding.Severity, finding.Arithmetic!.Id));
        Assert.Equal([2014], finding.Years);
    }

    [Fact]
    public void A_quarter_that_does_not_apply_is_complete_and_one_that_is_missing_is_not()
    {
        var plan = Plan(Accumulation.Sum, "100", "10 20 30 .");
        var year = plan.Header.Years[0];

        Assert.Empty(plan.Rule(13));
        Assert.Empty(plan.WithTarget("a", year, Period.Tw4, TypedValue.Missing).Rule(13));
        Assert.Single(plan.WithTarget("a", year, Period.Tw4, TypedValue.NotApplicable()).Rule(13));
    }

    [Fact]
    public void Quarters_below_zero_may_make_up_for_what_is_too_much() => Assert.Empty(Run(Accumulation.Sum, "10", "-5 20 . ."));

    [Theory]
    [InlineData(Accumulation.Last)]
    [InlineData(Accumulation.ToDate)]
    [InlineData(Accumulation.Ratio)]
    public void The_fourth_quarter_is_the_year(Accumulation accumulation)
    {
        Assert.Empty(Run(accumulation, "87,50", "80 82 85 87,5"));
        Assert.Empty(Run(accumulation, "87,50", "80 82 85 ."));
        var finding = Assert.Single(Run(accumulation, "87,50", "80 82 85 86"));
        Assert.Equal(("r13-a-2014", "TW IV 86; setahun 87,50; selisih −1,50"), (finding.Id, finding.Arithmetic!.Id));
        Assert.Equal("Q4 86; full year 87.50; difference −1.50", finding.Arithmetic.En);
    }

    [Fact]
    public void A_figure_to_date_never_falls()
    {
        var finding = Assert.Single(Run(Accumulation.ToDate, "40", "10 30 20 40"));

        Assert.Equal(("r13-a-2014-tw3", "TW II 30; TW III 20"), (finding.Id, finding.Arithmetic!.Id));
        Assert.Empty(Run(Accumulation.Last, "40", "10 30 20 40"));
        Assert.Empty(Run(Accumulation.ToDate, "40", "10 10 40 40"));
    }

    [Theory]
    [InlineData("25", "10 20 30 40")]
    [InlineData("8,3", "8,1 8,2 8,4 8,6")] // 8,325
    [InlineData("8", "7 8 9 .")]
    public void A_mean_that_rounds_to_the_year_is_no_finding(string year, string quarters) => Assert.Empty(Run(Accumulation.Average, year, quarters));

    [Fact]
    public void A_mean_that_is_not_the_year_is_named()
    {
        var finding = Assert.Single(Run(Accumulation.Average, "30", "10 20 30 40"));
        Assert.Equal("(10 + 20 + 30 + 40) / 4 = 25,0; tertulis 30; selisih −5", finding.Arithmetic!.Id);
    }

    [Fact]
    public void Growth_has_no_rule_because_its_quarters_are_provisional() => Assert.Empty(Run(Accumulation.Growth, "5", "1 2 3 4"));

    [Fact]
    public void Quarters_without_a_year_are_held_against_nothing() => Assert.Empty(Run(Accumulation.Sum, ".", "10 20 30 40"));

    private static List<Finding> Run(Accumulation accumulation, string year, string quarters) => [.. Plan(accumulation, year, quarters).Rule(13)];

    private static Plan Plan(Accumulation accumulation, string year, string quarters)
    {
        var builder = new PlanBuilder { FirstYear = 2014, BaseYear = null }.Key("a", year, change: i => i with { Accumulation = accumulation });
        foreach (var (text, period) in quarters.Split(' ').Zip(PeriodExtensions.Quarters).Where(q => q.First != "."))
        {
            builder.Also(builder.Cell("a", 2014, period, text));
        }

        return builder.Build();
    }
}

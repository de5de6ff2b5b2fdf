using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

public sealed class IdenticalFormulaCheckTests
{
    private const string Healthy = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";

    [Fact]
    public void Lines_48_and_49_of_Lumajang_differ_in_all_five_years()
    {
        var findings = Lumajang.Plan.Rule(2);

        Assert.Equal(
            ["r2-tujuan-2-iku-4-2015", "r2-tujuan-2-iku-4-2016", "r2-tujuan-2-iku-4-2017", "r2-tujuan-2-iku-4-2018", "r2-tujuan-2-iku-4-2019"],
            findings.Ids());
        Assert.Equal(
            ["1,6 − 0,51 = +1,09", "0,81 − 0,50 = +0,31", "1,20 − 1,02 = +0,18", "0,59 − 1,06 = −0,47", "0,59 − 2,03 = −1,44"],
            findings.Select(f => f.Arithmetic!.Id));
        Assert.Equal("1.6 − 0.51 = +1.09", findings[0].Arithmetic!.En);
        Assert.All(findings, f => Assert.Equal((Severity.Different, 2), (f.Severity, f.Indicators.Count)));
        Assert.Equal(["48:10", "49:10"], findings[0].Places());
        Assert.Equal(["48:14", "49:14"], findings[4].Places());
    }

    [Fact]
    public void The_spelling_of_the_formula_does_not_matter() => Assert.Equal(
        ["r2-a-b-2014"],
        new PlanBuilder().Key("a", "1,0 2,0", Healthy).Key("b", "1,0 2,1", "Jumlah koperasi sehat : jumlah koperasi yg dinilai × 100 %").Build().Rule(2).Ids());

    [Fact]
    public void Equal_figures_are_no_finding() =>
        Assert.Empty(new PlanBuilder().Key("a", "1,0 2,0", Healthy).Key("b", "1,00 2,0", Healthy).Build().Rule(2));

    [Fact]
    public void Another_formula_is_no_finding() =>
        Assert.Empty(new PlanBuilder().Key("a", "1,0", Healthy).Key("b", "2,0", "(Jml Koperasi aktif / Jml koperasi yang dinilai) x 100%").Build().Rule(2));

    [Theory]
    [InlineData("1,6", "1,58", false)] // the same figure at one decimal
    [InlineData("1,6", "1,54", true)]
    [InlineData("1,20", "1,21", true)]
    public void A_coarser_figure_agrees_when_the_finer_rounds_to_it(string a, string b, bool found) =>
        Assert.Equal(found, new PlanBuilder().Key("a", a, Healthy).Key("b", b, Healthy).Build().Rule(2).Count > 0);

    [Fact]
    public void Different_stated_populations_are_different_measures()
    {
        var plan = new PlanBuilder().Key("a", "1,0", Healthy).Key("b", "2,0", Healthy).Build();

        Assert.Empty(plan.With("a", i => i with { Population = "Koperasi primer" }).With("b", i => i with { Population = "Koperasi sekunder" }).Rule(2));
        Assert.Single(plan.With("a", i => i with { Population = "Koperasi primer" }).Rule(2));
    }

    [Fact]
    public void The_figure_that_stands_first_in_the_document_is_named_first() => Assert.Equal(
        ["r2-b-a-2013"], new PlanBuilder().Key("a", "1,0", Healthy, line: 9).Key("b", "2,0", Healthy, line: 8).Build().Rule(2).Ids());

    [Fact]
    public void Years_without_a_number_on_both_sides_are_passed_over() =>
        Assert.Empty(new PlanBuilder().Key("a", "1,0 -", Healthy).Key("b", "- 2,0", Healthy).Build().Rule(2));

    [Fact]
    public void Correcting_the_value_removes_the_finding() => Assert.Equal(
        4, Lumajang.Plan.With("iku-4", 2015, c => c with { Value = PlanBuilder.Read("1,6") }).Rule(2).Count);
}

using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Tests.Checks;

namespace Kinerja.Model.Tests.Plans;

public sealed class PlanYearsTests
{
    private static Plan Plan { get; } = new PlanBuilder().Key("a", "1 2 3 4 5", "Jml sehat / Jml dinilai x 100%").Key("b", "1 2 3 4 5").Build();

    [Fact]
    public void A_plan_without_changes_is_the_same_in_every_year() => Assert.All(Plan.Header.Years, year => Assert.Same(Plan, Plan.In(year)));

    [Fact]
    public void The_definition_of_a_year_stays_with_it()
    {
        var plan = Changed();

        Assert.Equal(["Jml sehat / Jml dinilai x 100%", "Jml sehat / Jml dinilai x 100%", "Jml aktif x 1", "Jml aktif x 1", null], plan.Header.Years.Select(y => plan.CardIn("a", y)!.FormulaText));
        Assert.Equal(["%", "%", "unit", "unit", "%"], plan.Header.Years.Select(y => plan.CardIn("a", y)!.Unit));
        Assert.All(plan.Header.Years, y => Assert.Equal("Nama baru", plan.In(y).Indicator("a")!.Name)); // a name is no definition
    }

    [Fact]
    public void Years_between_two_changes_are_one_span()
    {
        Assert.Equal([int.MinValue, int.MinValue, 2015, 2015, 2017], Changed().Header.Years.Select(Changed().SpanOf));
        Assert.Equal([int.MinValue, 2014, 2014, 2016, 2016], Limited().Header.Years.Select(Limited().SpanOf));
    }

    [Fact]
    public void An_indicator_is_part_of_the_years_it_is_valid_in()
    {
        Assert.Equal([false, true, true, false, false], Limited().Header.Years.Select(y => Limited().In(y).Indicator("b") is not null));
        Assert.Equal([0, 1, 1, 0, 0], Limited().Header.Years.Select(y => Limited().Only(y).Targets.Count(t => t.Indicator == "b")));
    }

    [Fact]
    public void A_change_of_meaning_names_its_years_and_a_change_of_words_names_none()
    {
        Assert.Empty(PlanMeaning.Changes(Plan, Plan));
        Assert.Empty(PlanMeaning.Changes(Plan, With(c => c with { Name = "Nama baru", Owner = "Bidang UM", Decimals = 3, FormulaText = "(Jumlah sehat / Jumlah dinilai) X 100 %" })));
        Assert.Equal([2013, 2014, 2015, 2016, 2017], PlanMeaning.Changes(Plan, With(c => c with { Polarity = Polarity.Lower })).Select(c => c.Year));
        Assert.Equal([2015, 2016, 2017], PlanMeaning.Changes(Plan, Changed()).Select(c => c.Year));
        Assert.Equal([2013, 2016, 2017], PlanMeaning.Changes(Plan, Limited()).Select(c => c.Year)); // not being part of a year is a meaning too
        foreach (var change in new Func<PlanIndicator, PlanIndicator>[]
                 {
                     c => c with { FormulaText = "Jml sehat / Jml aktif x 100%" }, c => c with { FormulaText = null }, c => c with { Unit = "orang" }, c => c with { Polarity = null },
                     c => c with { Accumulation = Accumulation.Sum }, c => c with { Range = new(1, 2) },
                 })
        {
            Assert.Equal(5, PlanMeaning.Changes(Plan, With(change)).Count);
        }
    }

    private static Plan With(Func<PlanIndicator, PlanIndicator> change) => Plan with { Indicators = [.. Plan.Indicators.Select(i => i.Code == "a" ? change(i) : i)] };

    /// <summary>One meaning to 2014, another to 2016, a measured figure from 2017 on.</summary>
    private static Plan Changed()
    {
        var card = Plan.Indicator("a")!;
        return With(c => c with { Name = "Nama baru", FormulaText = null }) with
        {
            Earlier = [EarlierDefinition.Of(card with { FormulaText = "Jml aktif x 1", Unit = "unit" }, 2016), EarlierDefinition.Of(card, 2014)],
        };
    }

    private static Plan Limited() => Plan with { Indicators = [.. Plan.Indicators.Select(i => i.Code == "b" ? i with { FirstYear = 2014, LastYear = 2015 } : i)] };
}

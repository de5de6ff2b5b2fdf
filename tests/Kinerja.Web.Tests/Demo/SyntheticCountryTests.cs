using System.Text.Json;
using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Web.Application.Demo.Synthetic;
using Xunit;

namespace Kinerja.Web.Tests.Demo;

public sealed class SyntheticCountryTests
{
    private static readonly SyntheticOptions EastJava = new() { Provinces = 1, Agencies = 3, Indicators = 4, Years = 2 };

    [Fact]
    public void The_same_seed_gives_the_same_country_to_the_last_digit()
    {
        Assert.Equal(Text(EastJava), Text(EastJava));
        Assert.NotEqual(Text(EastJava), Text(new() { Provinces = 1, Agencies = 3, Indicators = 4, Years = 2, Seed = EastJava.Seed + 1 }));
    }

    [Fact]
    public void East_Java_comes_first_and_Lumajang_keeps_its_own_document()
    {
        var agencies = new SyntheticCountry(EastJava).Agencies().ToList();

        Assert.Equal((38 * 3) - 1, agencies.Count);
        Assert.All(agencies, a => Assert.Equal("35", a.Region.Province!.Value));
        Assert.DoesNotContain(agencies, a => a.Key.ToString() == "35.08|dinkop-um");
    }

    [Fact]
    public void The_nation_has_every_kabupaten_and_kota() =>
        Assert.Equal(514 - 1, new SyntheticCountry(new() { Provinces = 38, Agencies = 1, Indicators = 1, Years = 1 }).Agencies().Count());

    [Theory]
    [InlineData(40, 30)]
    [InlineData(3, 4)]
    public void Every_formula_is_read_and_every_component_is_in_the_plan(int agencies, int indicators)
    {
        var country = new SyntheticCountry(new() { Provinces = 1, Agencies = agencies, Indicators = indicators, Years = 1 });
        foreach (var agency in country.Agencies().Take(agencies * 2))
        {
            var keys = agency.Plan.Indicators.Where(i => i.Level == IndicatorLevel.Key).ToList();
            Assert.Equal(indicators, keys.Count);
            Assert.Equal(keys.Select(k => k.Code), PlanChecker.ReadFormulas(agency.Plan).Keys);
            Assert.All(agency.Figures, f => Assert.Equal(IndicatorLevel.Component, agency.Plan.Indicator(f.Component)!.Level));
        }
    }

    [Fact]
    public void A_part_is_never_more_than_its_whole_and_never_falls_within_a_year()
    {
        foreach (var agency in new SyntheticCountry(EastJava).Agencies())
        {
            var formulas = PlanChecker.ReadFormulas(agency.Plan);
            var codes = agency.Plan.Indicators.Where(i => i.Level == IndicatorLevel.Component)
                .ToDictionary(i => Kinerja.Model.Texts.TextFolding.Fold(i.Name), i => i.Code);
            foreach (var (formula, year) in from f in formulas.Values from y in agency.Plan.Header.Years select (f, y))
            {
                var figures = formula.Components.Select(c => agency.Figures.SingleOrDefault(f => f.Component == codes[c.Name] && f.Year == year)).ToList();
                if (figures.Contains(null))
                    continue;
                Assert.All(figures[0]!.Quarters.Zip(figures[1]!.Quarters), q => Assert.True(q.First.Value <= q.Second.Value));
                Assert.All(figures, f => Assert.Equal(f!.Quarters.Select(q => q.Value).Order(), f.Quarters.Select(q => q.Value)));
            }
        }
    }

    [Fact]
    public void All_habits_occur_so_that_every_state_can_be_seen()
    {
        var agencies = new SyntheticCountry(EastJava).Agencies().ToList();

        Assert.Superset(
            new HashSet<SyntheticHabit> { SyntheticHabit.Plain, SyntheticHabit.OwnWords, SyntheticHabit.Permille, SyntheticHabit.WiderWhole, SyntheticHabit.Empty },
            agencies.SelectMany(a => a.Indicators).Select(i => i.Habit).ToHashSet());
        Assert.Superset(
            new HashSet<SyntheticHabit> { SyntheticHabit.Plain, SyntheticHabit.Late, SyntheticHabit.Silent }, agencies.Select(a => a.Reporting).ToHashSet());
        Assert.Contains(agencies, a => !a.HasModel);
    }

    [Fact]
    public void An_agency_keeps_its_figures_whatever_stands_beside_it()
    {
        var small = new SyntheticCountry(new() { Provinces = 1, Agencies = 1, Indicators = 2, Years = 1 }).Agencies().First();
        var large = new SyntheticCountry(new() { Provinces = 3, Agencies = 9, Indicators = 2, Years = 1 }).Agencies().First(a => a.Key == small.Key);

        Assert.Equal(JsonSerializer.Serialize(small.Figures), JsonSerializer.Serialize(large.Figures));
    }

    [Fact]
    public void Who_is_late_lacks_the_last_quarter_and_who_is_silent_the_last_year()
    {
        foreach (var agency in new SyntheticCountry(EastJava).Agencies())
        {
            var last = agency.Figures.Where(f => f.Year == EastJava.LastYear).ToList();
            Assert.Equal(agency.Reporting == SyntheticHabit.Silent, last.Count == 0);
            Assert.All(last, f => Assert.Equal(agency.Reporting == SyntheticHabit.Late, f.Quarters.All(q => q.Quarter != Period.Tw4)));
        }
    }

    [Fact]
    public void Around_the_example_every_way_to_divide_can_be_seen()
    {
        var agencies = new SyntheticCountry(EastJava).Agencies().Where(a => a.Key.Code == "dinkop-um").ToDictionary(a => a.Region.Code.Value);

        Assert.Equal(
            [SyntheticHabit.Plain, SyntheticHabit.CountsBoth, SyntheticHabit.WiderWhole],
            new[] { "35.07", "35.09", "35.13" }.Select(region => agencies[region].Indicators[0].Habit));
        Assert.All(new[] { "35.07", "35.09", "35.13" }, region => Assert.True(agencies[region].HasModel));
    }

    [Fact]
    public void Older_years_are_published_and_the_last_one_is_on_its_way_at_many_places()
    {
        var periods = new SyntheticCountry(EastJava).Agencies().SelectMany(a => a.Periods).ToList();
        var older = periods.Where(p => p.Year < EastJava.LastYear).ToList();
        var last = periods.Where(p => p.Year == EastJava.LastYear && p.Period == Period.Tw4).Select(p => p.Status).ToHashSet();

        Assert.Equal(113 * 5, older.Count);
        Assert.True(older.Count(p => p.Status == PeriodStatus.Published) > older.Count * 9 / 10);
        Assert.Equal(
            new HashSet<PeriodStatus> { PeriodStatus.Submitted, PeriodStatus.Returned, PeriodStatus.Verified, PeriodStatus.Published }, last);
        Assert.InRange(periods.Count(p => p.Year == EastJava.LastYear && p.Period == Period.Year), 60, 110);
    }

    [Fact]
    public void Nothing_is_submitted_that_was_not_reported()
    {
        foreach (var agency in new SyntheticCountry(EastJava).Agencies())
        {
            var reported = agency.Figures.Where(f => f.Year == EastJava.LastYear).SelectMany(f => f.Quarters).Select(q => q.Quarter).ToHashSet();
            Assert.All(agency.Periods.Where(p => p.Year == EastJava.LastYear), p => Assert.Contains(p.Period == Period.Year ? Period.Tw4 : p.Period, reported));
        }
    }

    [Theory]
    [InlineData(39, 1, 1, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(1, 1, 41, 1)]
    [InlineData(1, 1, 1, 11)]
    public void A_country_that_cannot_be_is_refused(int provinces, int agencies, int indicators, int years) =>
        Assert.NotNull(new SyntheticOptions { Provinces = provinces, Agencies = agencies, Indicators = indicators, Years = years }.Wrong());

    private static string Text(SyntheticOptions options) =>
        JsonSerializer.Serialize(new SyntheticCountry(options).Agencies().Select(a => new { Key = a.Key.ToString(), a.Plan, a.Figures, a.Reporting, a.HasModel }));
}

using Kinerja.Grains.Agencies;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Tests.Scorecards;

/// <summary>The same facts give other figures as the calendar goes on, and the same figures at the same moment.</summary>
public sealed class ScorecardViewsTests
{
    private static readonly AgencyState Agency = new() { Name = "Dinas", RegionName = "Lumajang", Revision = 2, CascadeRevision = 2, Plan = Samples.Plan() };
    private static readonly DateTimeOffset LastMoment = new(2014, 4, 15, 23, 59, 59, TimeSpan.FromHours(7)); // 15 days after the quarter, in Jakarta

    [Fact]
    public void A_quarter_is_missing_from_the_moment_after_its_due_date()
    {
        Assert.Equal(ValueState.NotDue, Row(View(Period.Tw1, LastMoment)).Realisation.State);
        Assert.Equal(ValueState.Missing, Row(View(Period.Tw1, LastMoment.AddSeconds(1))).Realisation.State);
        Assert.Equal(ValueState.NotDue, Row(View(Period.Year, LastMoment.AddSeconds(1))).Realisation.State);
    }

    [Fact]
    public void What_is_not_due_does_not_count_in_the_coverage()
    {
        Assert.Equal((0, 0), Coverage(LastMoment));
        Assert.Equal((0, 1), Coverage(LastMoment.AddSeconds(1)));

        static (int, int) Coverage(DateTimeOffset now) =>
            View(Period.Tw1, now).Objectives[0].Average is var average ? (average.Computable, average.Total) : default;
    }

    [Fact]
    public void The_next_due_moment_is_the_midnight_after_the_due_date()
    {
        var cell = Cell("iku-3");
        Assert.Equal(LastMoment.AddSeconds(1), CellCalculator.NextDue(cell, LastMoment));
        Assert.Equal(new DateTimeOffset(2014, 7, 16, 0, 0, 0, TimeSpan.FromHours(7)), CellCalculator.NextDue(cell, LastMoment.AddSeconds(1)));
        Assert.Null(CellCalculator.NextDue(cell, new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        // Something does change at that moment, and nothing before it.
        Assert.NotEqual(Row(View(Period.Tw1, LastMoment)).Realisation, Row(View(Period.Tw1, CellCalculator.NextDue(cell, LastMoment)!.Value)).Realisation);
    }

    [Fact]
    public void A_key_indicator_without_an_objective_is_still_shown()
    {
        var plan = Agency.Plan! with { Indicators = [.. Agency.Plan.Indicators.Select(i => i.Code == "iku-3" ? i with { Objective = null } : i)] };
        var view = ScorecardViews.View(AgencyViews.Year(Key, Agency with { Plan = plan }, 2014), 2014, Period.Year, [], LastMoment);
        Assert.Equal(["s-1", "s-2", null], view.Objectives.Select(o => o.Objective?.Code));
        Assert.Equal("iku-3", view.Objectives[2].Indicators.Single().Card.Code);
    }

    [Fact]
    public void The_target_of_a_quarter_is_the_years_unless_it_has_its_own()
    {
        var cell = Cell("iku-3");
        Assert.Equal(2.2m, CellCalculator.Target(cell, Period.Tw2).Amount);
        var own = cell with { Targets = new Dictionary<Period, TypedValue>(cell.Targets) { [Period.Tw2] = TypedValue.Of(1.1m) } };
        Assert.Equal((1.1m, 2.2m), (CellCalculator.Target(own, Period.Tw2).Amount, CellCalculator.Target(own, Period.Tw3).Amount));
    }

    [Fact]
    public void A_figure_that_has_not_taken_its_part_of_the_plan_is_shown_by_the_plan()
    {
        var view = ScorecardViews.View(AgencyViews.Year(Key, Agency, 2014), 2014, Period.Year, [new() { Code = "iku-3", Year = 2014 }], LastMoment);
        Assert.Equal("Usaha mikro naik kelas", Row(view).Card.Name);
        Assert.False(Row(view).Realisation.IsNumber);
    }

    [Fact]
    public void The_sample_mark_of_a_component_reaches_the_scorecard()
    {
        var sample = new EnteredValue(TypedValue.Of(1), null, null, "contoh", LastMoment, IsSample: true);
        var input = new InputSnapshot { Name = "jumlah koperasi sehat", Code = "data-sehat", Label = "x", Year = 2014, Values = new Dictionary<Period, EnteredValue> { [Period.Year] = sample } };
        var view = ScorecardViews.View(AgencyViews.Year(Key, Agency, 2014), 2014, Period.Year, [Cell("iku-1") with { Inputs = [input] }], LastMoment);
        Assert.True(view.HasSampleData);
        Assert.True(view.Objectives[0].Indicators[0].IsSample);
        Assert.False(Row(view).IsSample);
    }

    private static AgencyKey Key => AgencyKey.Parse("35.08|dinkop-um");

    private static ScorecardView View(Period period, DateTimeOffset now) =>
        ScorecardViews.View(AgencyViews.Year(Key, Agency, 2014), 2014, period, [Cell("iku-3")], now);

    private static IndicatorView Row(ScorecardView view) => view.Objectives.SelectMany(o => o.Indicators).Single(i => i.Card.Code == "iku-3");

    private static CellSnapshot Cell(string code) => new()
    {
        Code = code,
        Year = 2014,
        Revision = 1,
        Card = Agency.Plan!.Indicator(code),
        Targets = Agency.Plan.TargetsOf(code).Where(t => t.Year == 2014).ToDictionary(t => t.Period, t => t.Value),
    };
}

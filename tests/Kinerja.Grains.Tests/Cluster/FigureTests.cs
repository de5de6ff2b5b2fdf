using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>From a plan to figures: what is entered is what the indicator's page and the scorecard show.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class FigureTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task Seventeen_of_328_cooperatives_is_5_18_percent()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(17))).Ok();
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(328))).Ok();

        var figure = (await _cluster.Cell(_agency, "iku-1", 2014).GetFigure(Period.Year)).Ok();
        Assert.Equal(5.18m, decimal.Round(figure.Result.Realisation.Amount, 2, MidpointRounding.AwayFromZero));
        Assert.Equal(1700m / 328m, figure.Result.Realisation.Amount);
        Assert.Contains(figure.Result.Explanation.Steps, s => s.Expression is { Id: var text } && text.Contains("17") && text.Contains("328"));

        var row = (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators.Single();
        Assert.Equal(figure.Result.Realisation, row.Realisation);
        Assert.Equal(figure.Result.Achievement, row.Achievement);
        Assert.Equal(figure.Realisations, row.Realisations);
    }

    [Fact]
    public async Task A_realisation_equal_to_its_target_scores_exactly_100()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "iku-3", 2013).Report(Report(2.16m))).Ok();

        var row = (await _cluster.Scorecard(_agency, 2013).Get(Period.Year)).Ok().Objectives.SelectMany(o => o.Indicators).Single(i => i.Card.Code == "iku-3");
        Assert.Equal(TypedValue.Of(100m), row.Achievement);
    }

    [Fact]
    public async Task Growth_has_no_previous_year_until_there_is_one()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(1000))).Ok();
        (await _cluster.Cell(_agency, "data-um", 2014).Report(Report(1016))).Ok();

        var first = (await _cluster.Cell(_agency, "iku-2", 2013).GetFigure(Period.Year)).Ok().Result.Realisation;
        Assert.Equal((ValueState.NotComputable, ReasonCodes.NoPreviousYear), (first.State, first.Reason?.Code));
        Assert.Equal(1.6m, (await _cluster.Cell(_agency, "iku-2", 2014).GetFigure(Period.Year)).Ok().Result.Realisation.Amount);

        // The year before the plan can be entered, because a formula of the plan reads it.
        (await _cluster.Cell(_agency, "data-um", 2012).Report(Report(800))).Ok();
        Assert.Equal(25m, (await _cluster.Cell(_agency, "iku-2", 2013).GetFigure(Period.Year)).Ok().Result.Realisation.Amount);
    }

    [Fact]
    public async Task A_change_of_last_year_marks_this_year_stale()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(1000))).Ok();
        (await _cluster.Cell(_agency, "data-um", 2014).Report(Report(1016))).Ok();
        Assert.Equal(1.6m, await Growth(2014));

        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(508))).Ok();
        Assert.Equal(100m, await Growth(2014));
    }

    [Fact]
    public async Task A_change_reaches_the_scorecard_two_years_later_through_a_chain()
    {
        // The growth of a growth: 2015 reads 2014, which reads 2013.
        await _cluster.WithPlan(_agency, Plan() with
        {
            Indicators =
            [
                .. Plan().Indicators,
                Plan().Indicators[1] with { Code = "iku-4", Name = "Selisih pertumbuhan", FormulaText = "Pertumbuhan usaha mikro thn N - Pertumbuhan usaha mikro thn N - 1" },
            ],
        });
        foreach (var (year, value) in new[] { (2013, 100), (2014, 200), (2015, 400) })
            (await _cluster.Cell(_agency, "data-um", year).Report(Report(value))).Ok();
        Assert.Equal(0m, await Difference());

        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(160))).Ok();
        Assert.Equal(75m, await Difference());

        async Task<decimal> Difference() => (await _cluster.Scorecard(_agency, 2015).Get(Period.Year)).Ok().Objectives[1].Indicators[2].Realisation.Amount;
    }

    [Fact]
    public async Task A_formula_that_is_only_the_name_of_its_indicator_is_measured()
    {
        await _cluster.WithPlan(_agency, Plan() with
        {
            Indicators = [.. Plan().Indicators.Select(i => i.Code == "iku-3" ? i with { FormulaText = "Usaha Mikro naik kelas" } : i)],
        });
        (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(1.1m))).Ok(); // and wants no reason
        var row = (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[1];
        Assert.Equal((1.1m, 50m, false), (row.Realisation.Amount, row.Achievement.Amount, row.IsDirect));
    }

    [Fact]
    public async Task An_older_plan_is_ignored()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "iku-1", 2014);
        var old = new Kinerja.Grains.Indicators.Contracts.TakePlan
        {
            OperationId = Operation(), PlanRevision = 1, Policy = Model.Achievements.AchievementPolicy.Default, TimeZone = "Asia/Jakarta", Actor = Someone,
        };
        Assert.True((await cell.TakePlan(old)).Ok().Replayed);
        Assert.True((await cell.TakePlan(old with { PlanRevision = 2 })).Ok().Replayed);
        Assert.Equal(("iku-1", 1L), ((await cell.Pull()).Card?.Code, (await cell.Pull()).Revision));
    }

    [Fact]
    public async Task An_indicator_that_reads_another_follows_its_components()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(50))).Ok();
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(100))).Ok();
        (await _cluster.Cell(_agency, "data-pengawas", 2014).Report(Report(10))).Ok();
        Assert.Equal(5m, await Goal());

        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(80))).Ok();
        Assert.Equal(8m, await Goal());

        async Task<decimal> Goal() => (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Goals.Single().Indicators.Single().Realisation.Amount;
    }

    [Fact]
    public async Task A_scorecard_counts_key_indicators_and_states_its_coverage()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(2.2m))).Ok();

        var view = (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        Assert.Equal(["s-1", "s-2"], view.Objectives.Select(o => o.Objective!.Code));
        Assert.Equal(["iku-2", "iku-3"], view.Objectives[1].Indicators.Select(i => i.Card.Code));
        Assert.Equal((1, 3), (view.Average.Computable, view.Average.Total));
        Assert.Equal(100m, view.Average.Value.Amount);
        Assert.DoesNotContain(view.Objectives.SelectMany(o => o.Indicators), i => i.Card.Code == "iki-1");
    }

    [Fact]
    public async Task An_individual_indicator_takes_realisations_without_a_copy_of_its_card()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "iki-1", 2014);
        Assert.Equal("kali", (await cell.GetFigure(Period.Year)).Ok().Cell.Card!.Unit);
        (await cell.Report(Report([new(Period.Tw1, TypedValue.Of(2)), new(Period.Tw2, TypedValue.Of(3)), new(Period.Tw3, TypedValue.Of(0)), new(Period.Tw4, TypedValue.Of(1))]))).Ok();
        Assert.Equal(6m, (await cell.GetFigure(Period.Year)).Ok().Result.Realisation.Amount);
        Assert.Equal("noIndicator", (await _cluster.Cell(_agency, "iki-1", 2016).Report(Report(1))).Refused());
    }

    [Fact]
    public async Task A_year_outside_the_plan_has_no_scorecard()
    {
        await _cluster.WithPlan(_agency);
        Assert.Equal("noPlanForYear", (await _cluster.Scorecard(_agency, 2016).Get(Period.Year)).Refused());
        Assert.Equal("noPlanForYear", (await _cluster.Scorecard(_agency, 2012).Get(Period.Year)).Refused());
    }

    [Fact]
    public async Task A_scorecard_that_is_asked_before_the_plan_shows_it_afterwards()
    {
        Assert.Equal("noPlanForYear", (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Refused());
        await _cluster.WithPlan(_agency);
        Assert.Equal(3, (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives.Sum(o => o.Indicators.Count));
    }

    [Fact]
    public async Task The_revision_of_a_scorecard_grows_with_each_change()
    {
        await _cluster.WithPlan(_agency);
        var revisions = new List<long> { await Revision() };
        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(17))).Ok();
        revisions.Add(await Revision());
        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(17))).Ok();
        revisions.Add(await Revision());
        await _cluster.ApplyAll(_agency, Apply(Plan(share2014: 6m)));
        revisions.Add(await Revision());
        Assert.Equal(revisions.Distinct().Order(), revisions);

        async Task<long> Revision() => (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Revision;
    }

    private async Task<decimal> Growth(int year) =>
        (await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok().Objectives[1].Indicators[0].Realisation.Amount;
}

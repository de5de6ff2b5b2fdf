using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Targets of many indicators at once.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class PlanTargetsTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private IAgency Agency => _cluster.Agency(_agency);

    [Fact]
    public async Task Many_targets_are_one_change_of_the_plan_and_reach_their_figures()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(2.2m))).Ok();
        var before = (await Agency.GetPlan()).Ok().Revision;
        var command = Set(new("iku-3", Period.Year, TypedValue.Of(4.40m), "4,40"), new("iku-1", Period.Tw1, TypedValue.Of(1.50m), "1,50"), new("iku-2", Period.Year, null));
        var receipt = (await Agency.SetPlanTargets(command)).Ok();

        Assert.Equal(before + 1, receipt.Revision);
        Assert.Equal(receipt with { Replayed = true }, (await Agency.SetPlanTargets(command)).Ok());
        var rows = (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives.SelectMany(o => o.Indicators).ToDictionary(i => i.Card.Code);
        Assert.Equal((50m, 4.4m), (rows["iku-3"].Achievement.Amount, rows["iku-3"].Target.Amount));
        Assert.Equal(ValueState.Missing, rows["iku-2"].Target.State);
        var plan = (await Agency.GetPlan()).Ok().Plan;
        Assert.Equal("1,50", plan.TargetsOf("iku-1").Single(t => t is { Year: 2014, Period: Period.Tw1 }).Text);
        Assert.DoesNotContain(plan.TargetsOf("iku-2"), t => t.Year == 2014);
        Assert.Equal("Perubahan anggaran", (await _cluster.Cell(_agency, "iku-3", 2014).GetHistory(null)).Entries[0].Reason);
    }

    [Fact]
    public async Task Nothing_is_stored_when_one_of_the_cells_is_wrong()
    {
        await _cluster.WithPlan(_agency);
        var refused = await Agency.SetPlanTargets(Set(
            new("iku-3", Period.Year, TypedValue.Of(4)), new("iku-9", Period.Tw1, TypedValue.Of(1)), new("iku-1", Period.Tw2, TypedValue.NotDue()), new("iku-2", Period.Year, TypedValue.NotApplicable())));

        Assert.Equal(
            [("noIndicator", "cells.iku-9.tw1"), ("targetInvalid", "cells.iku-1.tw2"), ("reasonRequired", "cells.iku-2.year")],
            refused.Problems.Select(p => (p.Code, p.Field)));
        Assert.Equal(2.20m, (await Agency.GetPlan()).Ok().Plan.TargetsOf("iku-3").Single(t => t.Year == 2014).Value.Amount);
        Assert.Equal("cellsInvalid", (await Agency.SetPlanTargets(Set())).Refused());
        Assert.Equal("cellRepeated", (await Agency.SetPlanTargets(Set(new("iku-3", Period.Year, TypedValue.Of(4)), new("iku-3", Period.Year, TypedValue.Of(5))))).Refused());
        Assert.Equal("noPlanForYear", (await Agency.SetPlanTargets(Set(new TargetEdit("iku-3", Period.Year, TypedValue.Of(4))) with { Year = 2020 })).Refused());
    }

    [Fact]
    public async Task A_year_that_has_begun_wants_a_reason_and_one_that_has_not_wants_none()
    {
        var far = Plan() with { Header = Plan().Header with { Years = [2013, 2014, 2015, 2190] } };
        await _cluster.WithPlan(_agency, far);
        var edit = new TargetEdit("iku-3", Period.Year, TypedValue.Of(4));
        Assert.Equal("reasonRequired", (await Agency.SetPlanTargets(Set(edit) with { Reason = " " })).Refused());
        (await Agency.SetPlanTargets(Set(edit) with { Year = 2190, Reason = null })).Ok();
        Assert.False((await _cluster.Versions(_agency).GetVersions(2190)).Ok().WantsReason);
        Assert.True((await _cluster.Versions(_agency).GetVersions(2014)).Ok().WantsReason);
    }

    [Fact]
    public async Task Two_changes_from_the_same_revision_are_not_both_stored()
    {
        await _cluster.WithPlan(_agency);
        var revision = (await Agency.GetPlan()).Ok().Revision;
        var changes = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Agency.SetPlanTargets(Set(new TargetEdit("iku-3", Period.Year, TypedValue.Of(n))) with { ExpectedRevision = revision })));

        Assert.Single(changes, c => c.IsOk);
        Assert.All(changes.Where(c => !c.IsOk), c => Assert.Equal("revisionConflict", c.Refused()));
    }

    private static SetPlanTargets Set(params TargetEdit[] cells) => new() { OperationId = Operation(), Year = 2014, Cells = cells, Reason = "Perubahan anggaran", Actor = Someone };
}

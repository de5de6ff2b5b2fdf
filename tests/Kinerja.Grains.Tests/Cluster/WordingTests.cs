using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Plans.Versions;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Goals and objectives of a living plan in other words.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class WordingTests(SharedCluster shared)
{
    private const string Better = "Meningkatnya koperasi yang sehat";

    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private IAgency Agency => _cluster.Agency(_agency);

    [Fact]
    public async Task Scorecards_of_all_years_say_it_at_once_and_a_retry_changes_nothing()
    {
        await _cluster.WithPlan(_agency);
        foreach (var year in new[] { 2013, 2014, 2015 })
            _ = await _cluster.Scorecard(_agency, year).Get(Period.Year);
        var command = Reword(Better);
        var receipt = (await Agency.UpdateWording(command)).Ok();
        (await Agency.UpdateWording(new() { OperationId = Operation(), Kind = CascadeKind.Goal, Code = "t-1", Name = "Koperasi kuat dan mandiri", Actor = Someone })).Ok();

        Assert.Equal(receipt with { Replayed = true }, (await Agency.UpdateWording(command)).Ok());
        Assert.Equal("operationReused", (await Agency.UpdateWording(command with { Name = "Lain" })).Refused());
        foreach (var year in new[] { 2013, 2014, 2015 })
        {
            var card = (await _cluster.Scorecard(_agency, year).Get(Period.Year)).Ok();
            Assert.Equal((Better, "Koperasi kuat dan mandiri"), (card.Objectives[0].Objective!.Name, card.Goals[0].Goal!.Name));
        }
    }

    [Fact]
    public async Task Somebody_elses_change_is_not_passed_over()
    {
        await _cluster.WithPlan(_agency);
        var seen = (await Agency.GetPlan()).Ok().Revision;
        (await Agency.UpdateWording(Reword(Better) with { ExpectedRevision = seen })).Ok();
        Assert.Equal("revisionConflict", (await Agency.UpdateWording(Reword("Koperasi sehat") with { ExpectedRevision = seen })).Refused());
        Assert.Equal(Better, (await Agency.GetPlan()).Ok().Plan.Objectives[0].Name);
        Assert.Equal("noObjective", (await Agency.UpdateWording(Reword("x") with { Code = "s-9" })).Refused());
        Assert.Equal("noAgency", (await _cluster.Agency(SharedCluster.NewAgency()).UpdateWording(Reword("x"))).Refused());
    }

    [Fact]
    public async Task What_was_signed_or_submitted_keeps_the_wording_it_had()
    {
        await _cluster.WithPlan(_agency);
        await _cluster.Fill(_agency, 2014);
        (await _cluster.Versions(_agency).SignVersion(new() { OperationId = Operation(), Year = 2014, Number = 0, DocumentNumber = "188/2014", DocumentDate = new(2014, 1, 15), Actor = Someone })).Ok();
        (await _cluster.Periods(_agency, 2014).Change(Step(PeriodAct.Submit))).Ok();

        (await Agency.UpdateWording(Reword(Better) with { Reason = "sesuai naskah" })).Ok();

        var versions = (await _cluster.Versions(_agency).GetVersions(2014)).Ok();
        var signed = (await _cluster.Versions(_agency).GetVersion(2014, 0)).Ok();
        Assert.True(versions.Differs && signed.IsIntact);
        var change = Assert.Single(PlanDifference.Between(signed.Plan, (await Agency.GetPlan()).Ok().Plan.Only(2014)).Objectives);
        Assert.Equal((PlanField.Name, "Meningkatnya koperasi sehat", Better), (change.Fields[0].Field, change.Fields[0].From, change.Fields[0].To));
        Assert.Equal("Meningkatnya koperasi sehat", (await _cluster.Periods(_agency, 2014).GetFrozen(Period.Year, null)).Ok().View.Objectives[0].Objective!.Name);
        Assert.Equal(Better, (await _cluster.Scorecard(_agency, 2015).Get(Period.Year)).Ok().Objectives[0].Objective!.Name);
    }

    private static UpdateWording Reword(string name) => new() { OperationId = Operation(), Kind = CascadeKind.Objective, Code = "s-1", Name = name, Actor = Someone };
}

using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Imports.Undo;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>What an import changed goes back as a whole, or not at all.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class UndoImportTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private IAgency Agency => _cluster.Agency(_agency);

    private IPlanApplications Applications => _cluster.Applications(_agency);

    [Fact]
    public async Task The_plan_and_every_figure_are_what_they_were()
    {
        var before = await Twice();
        var preview = (await Applications.PreviewUndo("imp-2")).Ok();
        Assert.Empty(preview.Obstacles);
        Assert.Empty(preview.Problems);
        Assert.True(StorageJson.Same(before.Plan, preview.Plan));

        var command = Undo("imp-2");
        var receipt = await UndoAll(command);
        Assert.Equal(0, receipt.Remaining);
        var after = (await Agency.GetPlan()).Ok();
        Assert.True(StorageJson.Same(before.Plan, after.Plan));
        Assert.Equal((before.Origin, 0), (after.Origin, after.Pending));
        Assert.Equal(["r1-a"], after.Decisions.Keys);
        Assert.Equal(5.18m, (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators[0].Target.Amount);
        Assert.Null((await _cluster.Cell(_agency, "iku-9", 2014).Pull()).Card);

        var entry = (await _cluster.Cell(_agency, "iku-1", 2014).GetHistory(null)).Entries[0];
        Assert.Equal(("target", 6m, 5.18m, "baru.txt", true, "Siti Aminah"), (entry.Kind, entry.From.Amount, entry.To.Amount, entry.Origin, entry.IsUndo, entry.By));
        var application = (await Applications.GetApplication("imp-2")).Ok();
        Assert.Equal(("Siti Aminah", false), (application.UndoneBy, application.IsKept));

        // Once more under the same id changes nothing; under another one it is said.
        Assert.Equal(receipt, (await Applications.UndoImport(command)).Ok());
        Assert.Equal("alreadyUndone", (await Applications.UndoImport(Undo("imp-2"))).Refused());
        Assert.Equal(after.Revision, (await Agency.GetPlan()).Ok().Revision);
    }

    [Fact]
    public async Task What_was_taken_back_is_applied_again_and_taken_back_again()
    {
        var before = await Twice();
        for (var round = 0; round < 5; round++)
        {
            await UndoAll(Undo("imp-2"));
            Assert.True(StorageJson.Same(before.Plan, (await Agency.GetPlan()).Ok().Plan));
            await _cluster.ApplyAll(_agency, Second());
            Assert.Equal(6m, (await Agency.GetPlan()).Ok().Plan.TargetsOf("iku-1").Single(t => t.Year == 2014).Value.Amount);
        }

        await UndoAll(Undo("imp-2"));
        Assert.Null((await Applications.GetApplication("imp-1")).Ok().Later);
    }

    [Fact]
    public async Task The_first_import_leaves_an_agency_without_a_plan()
    {
        (await Agency.Open(Open())).Ok();
        await _cluster.ApplyAll(_agency, Apply() with { IsUndoable = true });
        await UndoAll(Undo("imp-1"));

        Assert.Equal("noPlan", (await Agency.GetPlan()).Refused());
        Assert.False((await Agency.GetProfile()).Ok().HasPlan);
        Assert.Equal("noPlanForYear", (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Refused());
        Assert.Equal("noIndicator", (await _cluster.Cell(_agency, "data-um", 2014).Report(Report(1))).Refused());
        Assert.Equal("notApplied", (await Applications.PreviewUndo("imp-2")).Refused());
        await _cluster.ApplyAll(_agency, Apply() with { IsUndoable = true });
        (await _cluster.Cell(_agency, "data-um", 2014).Report(Report(1))).Ok();
    }

    [Fact]
    public async Task What_was_changed_since_is_named_and_nothing_goes_back()
    {
        await Twice();
        (await Agency.SetTargets(new() { OperationId = Operation(), Indicator = "iku-1", Year = 2014, Actor = Someone, Targets = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(7m) } })).Ok();
        var plan = (await Agency.GetPlan()).Ok();

        var obstacle = Assert.Single((await Applications.PreviewUndo("imp-2")).Ok().Obstacles);
        Assert.Equal((UndoObstacleKind.Target, "iku-1", (int?)2014), (obstacle.Kind, obstacle.Code, obstacle.Year));
        Assert.Equal("undoBlocked", (await Applications.UndoImport(Undo("imp-2"))).Refused());
        Assert.True(StorageJson.Same(plan.Plan, (await Agency.GetPlan()).Ok().Plan));
    }

    [Fact]
    public async Task A_figure_that_was_entered_since_is_named_and_stays()
    {
        await Twice();
        (await _cluster.Cell(_agency, "data-um", 2014).Report(Report(9))).Ok(); // the import has not touched it
        Assert.Empty((await Applications.PreviewUndo("imp-2")).Ok().Obstacles);
        (await _cluster.Cell(_agency, "iku-9", 2014).Report(Report(3, Period.Tw2))).Ok();

        var obstacle = Assert.Single((await Applications.PreviewUndo("imp-2")).Ok().Obstacles);
        Assert.Equal((UndoObstacleKind.Reported, "iku-9", (int?)2014, (Period?)Period.Tw2, "Siti Aminah"), (obstacle.Kind, obstacle.Code, obstacle.Year, obstacle.Period, obstacle.By));
        Assert.Equal("undoBlocked", (await Applications.UndoImport(Undo("imp-2"))).Refused());
        Assert.Equal(3m, (await _cluster.Cell(_agency, "iku-9", 2014).Pull()).Values[Period.Tw2].Value.Amount);
    }

    [Fact]
    public async Task A_version_that_was_signed_since_is_named()
    {
        await Twice();
        (await _cluster.Versions(_agency).SignVersion(new() { OperationId = Operation(), Year = 2014, Number = 0, DocumentNumber = "188/2014", DocumentDate = new(2014, 1, 20), Actor = Someone })).Ok();

        var obstacle = Assert.Single((await Applications.PreviewUndo("imp-2")).Ok().Obstacles);
        Assert.Equal((UndoObstacleKind.Signed, "188/2014", (int?)2014), (obstacle.Kind, obstacle.Name, obstacle.Year));
    }

    [Fact]
    public async Task A_change_and_a_decision_beside_the_import_stay()
    {
        await Twice();
        (await Agency.SetTargets(new() { OperationId = Operation(), Indicator = "iku-3", Year = 2015, Actor = Someone, Targets = new Dictionary<Period, TypedValue> { [Period.Year] = TypedValue.Of(4m) } })).Ok();
        await UndoAll(Undo("imp-2"));
        var plan = (await Agency.GetPlan()).Ok().Plan;
        Assert.Equal((4m, 5.18m), (plan.TargetsOf("iku-3").Single(t => t.Year == 2015).Value.Amount, plan.TargetsOf("iku-1").Single(t => t.Year == 2014).Value.Amount));
    }

    [Fact]
    public async Task The_last_import_goes_first_and_only_by_who_saw_the_plan_as_it_is()
    {
        await Twice();
        Assert.Equal("undoNotFirst", (await Applications.UndoImport(Undo("imp-1"))).Refused());
        var revision = (await Applications.PreviewUndo("imp-2")).Ok().Revision;
        Assert.Equal("revisionConflict", (await Applications.UndoImport(Undo("imp-2") with { ExpectedRevision = revision - 1 })).Refused());
        Assert.Equal("notApplied", (await Applications.UndoImport(Undo("imp-9"))).Refused());
        await UndoAll(Undo("imp-2") with { ExpectedRevision = revision });
        await UndoAll(Undo("imp-1"));
        Assert.Equal("noPlan", (await Agency.GetPlan()).Refused());
    }

    [Fact]
    public async Task Only_the_last_applications_keep_what_they_changed()
    {
        (await Agency.Open(Open())).Ok();
        for (var n = 1; n <= 6; n++)
            await _cluster.ApplyAll(_agency, Apply(Plan(share2014: n)) with { Import = $"imp-{n}", DocumentName = $"{n}.txt", IsUndoable = true });
        for (var n = 6; n > 6 - Kinerja.Grains.Agencies.Applications.Undoable; n--)
        {
            await UndoAll(Undo($"imp-{n}"));
            Assert.Equal(n - 1, (await Agency.GetPlan()).Ok().Plan.TargetsOf("iku-1").Single(t => t.Year == 2014).Value.Amount);
        }

        Assert.Equal("undoNotKept", (await Applications.UndoImport(Undo("imp-3"))).Refused());
    }

    [Fact]
    public async Task A_plan_that_is_applied_without_being_kept_stores_no_row_more()
    {
        (await Agency.Open(Open())).Ok();
        await _cluster.ApplyAll(_agency, Apply());
        Assert.Equal("notApplied", (await Applications.GetApplication("imp-1")).Refused());
    }

    private static UndoImport Undo(string import) => new() { OperationId = Operation(), Import = import, Actor = Someone };

    /// <summary>One more indicator, another target, another title.</summary>
    private static ApplyPlan Second()
    {
        var plan = Plan(share2014: 6m);
        return Apply(plan with
        {
            Header = plan.Header with { Title = "Rencana baru" },
            Indicators = [.. plan.Indicators, plan.Indicator("iku-3")! with { Code = "iku-9", Name = "Usaha mikro baru" }],
        }) with { Import = "imp-2", DocumentName = "baru.txt", IsUndoable = true, Decisions = Decided("r2-b") };
    }

    private static Dictionary<string, FindingDecision> Decided(string finding) => new() { [finding] = new(DecisionKind.Accept, null, "Siti", DateTimeOffset.UnixEpoch) };

    /// <summary>Two imports, one over the other; gives the plan between them.</summary>
    private async Task<AgencyPlan> Twice()
    {
        (await Agency.Open(Open())).Ok();
        await _cluster.ApplyAll(_agency, Apply() with { IsUndoable = true, Decisions = Decided("r1-a") });
        var between = (await Agency.GetPlan()).Ok();
        await _cluster.ApplyAll(_agency, Second());
        return between;
    }

    private async Task<ApplyReceipt> UndoAll(UndoImport command)
    {
        var receipt = (await Applications.UndoImport(command)).Ok();
        while (receipt.Remaining > 0)
            receipt = (await Agency.ContinueApply()).Ok();
        return receipt;
    }
}

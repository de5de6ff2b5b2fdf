using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>An import is taken back to the end, whatever fails on the way, and once.</summary>
public sealed class UndoImportFaultTests(Support.Storage storage)
{
    private const int MaxCalls = 60;

    private readonly string _agency = SharedCluster.NewAgency();

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task It_takes_effect_once_whichever_storage_call_fails(Fault fault)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var touched = 0;
        for (var n = 1; ; n++)
        {
            Assert.True(n < MaxCalls, "It never passes untouched.");
            var key = $"{_agency}-{n}";
            var before = await Prepare(cluster, key);
            await cluster.Cluster.DeactivateAsync(cluster.Agency(key));
            var command = new UndoImport { OperationId = Operation(), Import = "imp-2", Actor = Someone };

            cluster.Faults.FailNth(n, fault, c => c.Grain.Contains(key, StringComparison.Ordinal));
            await Attempt(() => Undo(cluster, key, command));
            var calls = cluster.Faults.Calls.Count(c => c.Grain.Contains(key, StringComparison.Ordinal));
            touched += calls >= n ? 1 : 0;
            cluster.Faults.Clear();

            for (var tries = 0; tries < 10 && await Attempt(() => Undo(cluster, key, command)) != true; tries++)
            {
            }

            var after = (await cluster.Agency(key).GetPlan()).Ok();
            Assert.True(StorageJson.Same(before.Plan, after.Plan), $"call {n} of {calls}: the plan is another than before the import");
            Assert.Equal(0, after.Pending);
            var entries = (await cluster.Cell(key, "iku-1", 2014).GetHistory(null)).Entries;
            Assert.True(entries.Count(e => e.OperationId == command.OperationId) == 1, $"call {n} of {calls}: {entries.Count(e => e.OperationId == command.OperationId)} entries");
            Assert.Equal(5.18m, (await cluster.Scorecard(key, 2014).Get(Period.Year)).Ok().Objectives[0].Indicators[0].Target.Amount);
            if (calls < n)
                break;
        }

        Assert.True(touched >= 5, $"Only {touched} storage calls were touched.");
    }

    [Fact]
    public async Task It_goes_on_after_a_crash_between_the_plan_and_its_figures()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var before = await Prepare(cluster, _agency);
        cluster.Faults.Set(c => c is { IsWrite: true, IsCell: true } ? Fault.NotApplied : Fault.None);
        var command = new UndoImport { OperationId = Operation(), Import = "imp-2", Actor = Someone };
        Assert.True((await cluster.Applications(_agency).UndoImport(command)).Ok().Remaining > 0);

        await cluster.Restart(kill: true);
        cluster.Faults.Clear();
        Assert.Equal(6m, Target((await cluster.Cell(_agency, "iku-1", 2014).Pull())));
        Assert.True(await Undo(cluster, _agency, command));
        Assert.Equal(5.18m, Target((await cluster.Cell(_agency, "iku-1", 2014).Pull())));
        Assert.True(StorageJson.Same(before.Plan, (await cluster.Agency(_agency).GetPlan()).Ok().Plan));
    }

    [Fact]
    public async Task An_application_whose_row_was_never_referred_to_leaves_the_ones_before_as_they_were()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        for (var n = 1; n <= 3; n++)
            await cluster.ApplyAll(_agency, Apply(Plan(share2014: n)) with { Import = $"imp-{n}", IsUndoable = true });

        // What would have been kept is stored, and the row of the agency is not: the process ends there.
        cluster.Faults.Set(c => c is { IsWrite: true, IsAgency: true, Row: "state" } ? Fault.NotApplied : Fault.None);
        Assert.Null(await Attempt(async () => (await cluster.Agency(_agency).ApplyPlan(Apply(Plan(share2014: 4)) with { Import = "imp-4", IsUndoable = true })).IsOk));
        await cluster.Restart(kill: true);
        cluster.Faults.Clear();

        for (var n = 3; n >= 2; n--)
        {
            Assert.True(await Undo(cluster, _agency, new() { OperationId = Operation(), Import = $"imp-{n}", Actor = Someone }));
            Assert.Equal(n - 1, (await cluster.Agency(_agency).GetPlan()).Ok().Plan.TargetsOf("iku-1").Single(t => t.Year == 2014).Value.Amount);
        }
    }

    private static decimal Target(Kinerja.Grains.Indicators.Contracts.CellSnapshot cell) => cell.Targets[Period.Year].Amount;

    private static async Task<AgencyPlan> Prepare(KinerjaCluster cluster, string key)
    {
        (await cluster.Agency(key).Open(Open())).Ok();
        await cluster.ApplyAll(key, Apply() with { IsUndoable = true });
        var before = (await cluster.Agency(key).GetPlan()).Ok();
        await cluster.ApplyAll(key, Apply(Plan(share2014: 6m)) with { Import = "imp-2", IsUndoable = true });
        return before;
    }

    private static async Task<bool> Undo(KinerjaCluster cluster, string key, UndoImport command)
    {
        var undone = await cluster.Applications(key).UndoImport(command);
        while (undone is { IsOk: true, Value.Remaining: > 0 })
            undone = await cluster.Agency(key).ContinueApply();
        return undone is { IsOk: true, Value.Remaining: 0 };
    }

    private static async Task<bool?> Attempt(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return null;
        }
    }
}

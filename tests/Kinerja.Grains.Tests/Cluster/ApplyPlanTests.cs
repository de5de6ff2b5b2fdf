using Azure.Data.Tables;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>A plan reaches every figure, whatever happens on the way.</summary>
public sealed class ApplyPlanTests(Support.Storage storage)
{
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task A_large_plan_is_pushed_in_bounded_calls()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        var years = Enumerable.Range(2001, 10).ToList();
        var command = Apply(Plan() with { Header = Plan().Header with { Years = years, BaseYear = null }, Targets = [] });
        var receipt = (await cluster.Agency(_agency).ApplyPlan(command)).Ok();
        Assert.Equal((81, 21), (receipt.Total, receipt.Remaining));
        Assert.Equal(21, (await cluster.Agency(_agency).GetPlan()).Ok().Pending);
        // A retry goes on where the first attempt stopped.
        Assert.Equal(0, (await cluster.Agency(_agency).ApplyPlan(command)).Ok().Remaining);
        Assert.Equal(0, (await cluster.Agency(_agency).ContinueApply()).Ok().Remaining);
        foreach (var year in years)
            Assert.Equal(3, (await cluster.Scorecard(_agency, year).Get(Period.Year)).Ok().Objectives.Sum(o => o.Indicators.Count));
    }

    [Fact]
    public async Task Only_what_changed_is_pushed_again()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        cluster.Faults.Clear();
        await cluster.ApplyAll(_agency, Apply(Plan(share2014: 6m)));
        Assert.Equal([$"indicator-year/{_agency}|iku-1|2014"], cluster.Faults.Calls.Where(c => c.IsWrite && c.IsCell).Select(c => c.Grain));
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task A_push_that_was_interrupted_goes_on(Fault fault)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        cluster.Faults.FailNth(10, fault, c => c.IsWrite && c.IsCell);
        var receipt = (await cluster.Agency(_agency).ApplyPlan(Apply())).Ok();
        Assert.InRange(receipt.Remaining, 1, receipt.Total - 1);
        cluster.Faults.Clear();
        Assert.Equal(0, (await cluster.Agency(_agency).ContinueApply()).Ok().Remaining);
        await AssertComplete(cluster);
    }

    [Fact]
    public async Task A_push_goes_on_by_itself_after_a_crash()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        cluster.Faults.Set(c => c.IsWrite && c.Grain.Contains("|iku-") ? Fault.NotApplied : Fault.None);
        Assert.InRange((await cluster.Agency(_agency).ApplyPlan(Apply())).Ok().Remaining, 9, 24);
        await cluster.Restart(kill: true);
        cluster.Faults.Clear();

        // The first look wakes the agency, and its timer does the rest.
        for (var written = cluster.Faults.Next(c => c.IsWrite && c.IsAgency); (await cluster.Agency(_agency).GetPlan()).Ok().Pending > 0;)
        {
            await written.WaitAsync(TimeSpan.FromSeconds(60));
            written = cluster.Faults.Next(c => c.IsWrite && c.IsAgency);
        }

        await AssertComplete(cluster);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_push_goes_on_after_a_crash_although_nobody_asks_for_the_agency(short silos)
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos, reminder: TimeSpan.FromSeconds(2));
        (await cluster.Agency(_agency).Open(Open())).Ok();
        cluster.Faults.Set(c => c.IsWrite && c.IsCell ? Fault.NotApplied : Fault.None);
        Assert.True((await cluster.Agency(_agency).ApplyPlan(Apply())).Ok().Remaining > 0);
        Assert.Equal([$"agency_{_agency}-plan-push"], await RemindersAsync(cluster));
        await cluster.Restart(kill: true);

        // From here on nobody calls the agency: only its row is looked at.
        cluster.Faults.Clear();
        await UntilAsync(async () => await PendingInRowAsync(cluster) == 0);

        await AssertComplete(cluster);
    }

    [Fact]
    public async Task A_push_that_is_complete_leaves_no_reminder()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        Assert.Empty(await RemindersAsync(cluster));
    }

    [Fact]
    public async Task A_reminder_of_a_change_that_was_never_stored_ends_itself()
    {
        await using var cluster = await KinerjaCluster.Start(storage, reminder: TimeSpan.FromSeconds(2));
        (await cluster.Agency(_agency).Open(Open())).Ok();
        cluster.Faults.Set(c => c.IsWrite && c.IsAgency ? Fault.NotApplied : Fault.None);
        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Agency(_agency).ApplyPlan(Apply()));
        Assert.Single(await RemindersAsync(cluster));
        cluster.Faults.Clear();

        await UntilAsync(async () => (await RemindersAsync(cluster)).Count == 0);
        Assert.Equal("noPlan", (await cluster.Agency(_agency).GetPlan()).Refused());
    }

    [Fact]
    public async Task A_plan_is_not_stored_when_no_reminder_can_be_set()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        await new TableClient(storage.ConnectionString, cluster.ReminderTable).DeleteAsync(TestContext.Current.CancellationToken);
        Assert.Equal("storageUnavailable", (await cluster.Agency(_agency).ApplyPlan(Apply())).Refused());
        Assert.Equal("noPlan", (await cluster.Agency(_agency).GetPlan()).Refused());
    }

    [Fact]
    public async Task A_plan_whose_figures_cannot_be_reached_is_stored_and_says_so()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        cluster.Faults.Set(c => c.IsWrite && c.IsCell ? Fault.NotApplied : Fault.None);
        var receipt = (await cluster.Agency(_agency).ApplyPlan(Apply())).Ok();
        Assert.Equal(receipt.Total, receipt.Remaining);
        Assert.Equal("pushPending", (await cluster.Agency(_agency).ContinueApply()).Refused());

        // Realisations wait until the figure knows its card; nothing is guessed.
        Assert.Equal("noIndicator", (await cluster.Cell(_agency, "data-um", 2014).Report(Report(1))).Refused());
        cluster.Faults.Clear();
        Assert.Equal(0, (await cluster.Agency(_agency).ContinueApply()).Ok().Remaining);
        await AssertComplete(cluster);
    }

    [Fact]
    public async Task A_plan_is_not_stored_when_its_scorecards_cannot_be_marked()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        (await cluster.Agency(_agency).Open(Open())).Ok();
        cluster.Faults.Set(c => c.IsWrite && c.Row == "marks" ? Fault.NotApplied : Fault.None);
        Assert.Equal("storageUnavailable", (await cluster.Agency(_agency).ApplyPlan(Apply())).Refused());
        Assert.Equal("noPlan", (await cluster.Agency(_agency).GetPlan()).Refused());
    }

    private async Task<List<string>> RemindersAsync(KinerjaCluster cluster) =>
        await new TableClient(storage.ConnectionString, cluster.ReminderTable).QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken)
            .Select(row => row.RowKey).ToListAsync(TestContext.Current.CancellationToken);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await holds())
            await look.WaitForNextTickAsync(limit.Token);
    }

    /// <summary>What waits according to the row itself; nobody is called for it.</summary>
    private async Task<int> PendingInRowAsync(KinerjaCluster cluster)
    {
        var row = await new TableClient(storage.ConnectionString, cluster.Table)
            .GetEntityAsync<TableEntity>($"kinerja_agency_{_agency}", "state", cancellationToken: TestContext.Current.CancellationToken);
        return new StorageSerializer().Deserialize<AgencyState>(new(row.Value.GetBinary("Data")!)).Pending;
    }

    private async Task AssertComplete(KinerjaCluster cluster)
    {
        Assert.Equal(0, (await cluster.Agency(_agency).GetPlan()).Ok().Pending);
        foreach (var (code, year) in new[] { ("iku-1", 2013), ("iku-3", 2015), ("data-um", 2012), ("data-pengawas", 2014), ("tujuan-1", 2015) })
        {
            var cell = await cluster.Cell(_agency, code, year).Pull();
            Assert.Equal((code, 1L), (cell.Card?.Code, cell.Revision));
        }

        Assert.Equal(2.2m, (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[1].Target.Amount);
    }
}

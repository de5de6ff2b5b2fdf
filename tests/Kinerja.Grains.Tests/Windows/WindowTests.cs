using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Windows;

/// <summary>Closing dates and windows on a clock that the test moves: the gate of writes and of submissions.</summary>
public sealed class WindowTests(Support.Storage storage)
{
    private const string Agency = "35.08|dinas-jendela";
    private const int Year = 2014;

    private readonly SetTime _time = new() { Now = new(2014, 4, 15, 5, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task Entry_closes_at_midnight_of_the_agency_and_a_window_opens_it_for_one_period_until_one_date()
    {
        await using var cluster = await Start();
        await Set(cluster, new() { EntryDays = 20, SubmitDays = 25 });

        At("2014-04-20T16:59:59Z"); // 23.59.59 WIB on the last day
        (await Enter(cluster, Period.Tw1)).Ok();
        At("2014-04-20T17:00:00Z");
        var late = await Enter(cluster, Period.Tw1);
        Assert.Equal(("windowClosed", ProblemKind.Locked, "values.tw1"), (late.Refused(), late.Problem.Kind, late.Problem.Field));
        Assert.Contains("2014-04-20", late.Problem.Message.Id, StringComparison.Ordinal);
        (await Enter(cluster, Period.Tw2)).Ok();

        (await Open(cluster, Period.Tw1, new(2014, 4, 23))).Ok();
        At("2014-04-23T16:59:59Z");
        (await Enter(cluster, Period.Tw1)).Ok();
        At("2014-04-23T17:00:00Z");
        Assert.Contains("2014-04-23", (await Enter(cluster, Period.Tw1)).Problem.Message.En, StringComparison.Ordinal);

        (await Open(cluster, Period.Tw1, new(2014, 5, 1))).Ok();
        (await Enter(cluster, Period.Tw1)).Ok();
        (await Open(cluster, Period.Tw1, null)).Ok();
        Assert.Equal("windowClosed", (await Enter(cluster, Period.Tw1)).Refused());
        await Set(cluster, ReportingWindows.Open);
        (await Enter(cluster, Period.Tw1)).Ok();
    }

    [Fact]
    public async Task A_submission_closes_and_what_the_reviewers_give_back_is_open_whatever_the_calendar_says()
    {
        await using var cluster = await Start();
        await cluster.Fill(Agency, Year, Period.Tw1);
        At("2014-05-10T05:00:00Z");
        await Set(cluster, new() { EntryDays = 20, SubmitDays = 25 });
        var periods = cluster.Periods(Agency, Year);

        var late = await periods.Change(Step(PeriodAct.Submit, Period.Tw1));
        Assert.Equal(("windowClosed", ProblemKind.Locked), (late.Refused(), late.Problem.Kind));
        (await Open(cluster, Period.Tw1, new(2014, 5, 10))).Ok();
        (await periods.Change(Step(PeriodAct.Submit, Period.Tw1))).Ok();

        At("2014-06-01T05:00:00Z");
        Assert.Equal("periodClosed", (await Enter(cluster, Period.Tw1)).Refused()); // why it is closed comes before when it closed
        (await periods.Change(Step(PeriodAct.Return, Period.Tw1, Someone))).Ok();
        Assert.Equal("windowClosed", (await Enter(cluster, Period.Tw1)).Refused()); // a head gains no time by taking it back
        Assert.Equal("windowClosed", (await periods.Change(Step(PeriodAct.Submit, Period.Tw1))).Refused());

        (await Open(cluster, Period.Tw1, new(2014, 6, 1))).Ok();
        (await periods.Change(Step(PeriodAct.Submit, Period.Tw1))).Ok();
        At("2014-06-05T05:00:00Z");
        (await periods.Change(Step(PeriodAct.Return, Period.Tw1))).Ok();
        (await Enter(cluster, Period.Tw1)).Ok();
        (await periods.Change(Step(PeriodAct.Submit, Period.Tw1))).Ok();
        (await periods.Change(Step(PeriodAct.Verify, Period.Tw1))).Ok();
        (await periods.Change(Step(PeriodAct.Unlock, Period.Tw1))).Ok();
        (await Enter(cluster, Period.Tw1)).Ok();
    }

    [Fact]
    public async Task Windows_of_a_region_are_set_once_with_a_reason_and_by_whom_is_kept()
    {
        await using var cluster = await Start();
        var grain = cluster.Cluster.Client.GetGrain<IReportingWindows>("35.08");
        var command = new SetReportingWindows { OperationId = Operation(), Windows = new() { EntryDays = 20 }, Reason = "SE 1", ExpectedRevision = 0, Actor = Reviewer };
        var set = (await grain.Set(command)).Ok();
        Assert.True((await grain.Set(command)).Ok().Replayed);
        Assert.Equal("revisionConflict", (await grain.Set(command with { OperationId = Operation() })).Refused());
        Assert.Equal("reasonRequired", (await grain.Set(command with { OperationId = Operation(), ExpectedRevision = null, Reason = " " })).Refused());
        Assert.Equal("windowsOrder", (await grain.Set(command with { OperationId = Operation(), ExpectedRevision = null, Windows = new() { EntryDays = 20, SubmitDays = 10 } })).Refused());
        var settings = await grain.GetSettings();
        Assert.Equal((set.Revision, 20, "SE 1", "Budi Santoso"), (settings.Revision, settings.Windows.EntryDays, settings.History[0].Reason, settings.History[0].By));
        Assert.Single(settings.History);
    }

    [Fact]
    public async Task What_lies_on_a_desk_is_stored_once_and_decides_no_figure()
    {
        await using var cluster = await Start();
        await cluster.Fill(Agency, Year, Period.Tw1);
        var desk = Desk(cluster);
        var revision = (await cluster.Scorecard(Agency, Year).Get(Period.Tw1)).Ok().Revision;
        var ready = new SetReady { OperationId = Operation(), Period = Period.Tw1, IsReady = true, Actor = new("siti", "Siti", Role: ActorRole.Operator) };
        (await desk.SetReady(ready)).Ok();
        Assert.True((await desk.SetReady(ready)).Ok().Replayed);
        Assert.Equal("operationReused", (await desk.SetReady(ready with { IsReady = false })).Refused());
        var checks = new SetChecks { OperationId = Operation(), Period = Period.Tw1, Submission = 1, Figures = [new("iku-1", true, "sesuai")], Actor = Reviewer };
        (await desk.SetChecks(checks)).Ok();
        Assert.True((await desk.SetChecks(checks)).Ok().Replayed);

        Assert.Equal("sesuai", (await desk.GetChecks(Period.Tw1, 1)).Checks["iku-1"].Note);
        Assert.Empty((await desk.GetChecks(Period.Tw1, 2)).Checks);
        Assert.Equal((1L, "Siti"), ((await desk.Get()).Revision, (await desk.Get()).Ready[Period.Tw1].By));
        Assert.Equal(revision, (await cluster.Scorecard(Agency, Year).Get(Period.Tw1)).Ok().Revision);
    }

    [Fact]
    public async Task Standing_and_objections_are_told_without_a_step_being_taken()
    {
        await using var cluster = await Start();
        await cluster.Fill(Agency, Year, Period.Tw1);
        var periods = cluster.Periods(Agency, Year);
        (await periods.Change(Step(PeriodAct.Submit, Period.Tw1))).Ok();
        Assert.Equal([PeriodStatus.Submitted, PeriodStatus.Open, PeriodStatus.Open, PeriodStatus.Open, PeriodStatus.Open], (await periods.GetStanding()).Select(s => s.Status));
        Assert.Equal(["verifiesOwn"], (await periods.GetObjections(Period.Tw1, PeriodAct.Verify, Someone with { Role = ActorRole.Reviewer })).Select(p => p.Code));
        Assert.Equal(["roleNotAllowed"], (await periods.GetObjections(Period.Tw1, PeriodAct.Verify, Someone)).Select(p => p.Code));
        Assert.Empty(await periods.GetObjections(Period.Tw1, PeriodAct.Verify, Reviewer));
        Assert.Equal(ActorRole.Head, (await periods.GetStanding())[0].Last!.Role);
        Assert.Equal(PeriodStatus.Submitted, (await periods.GetStanding())[0].Status);
    }

    private async Task<KinerjaCluster> Start()
    {
        var cluster = await KinerjaCluster.Start(storage, services: services => services.AddSingleton<TimeProvider>(_time));
        await cluster.WithPlan(Agency);
        return cluster;
    }

    private void At(string moment) => _time.Now = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task Set(KinerjaCluster cluster, ReportingWindows windows) =>
        (await cluster.Cluster.Client.GetGrain<IReportingWindows>("35.08").Set(new() { OperationId = Operation(), Windows = windows, Reason = "SE", Actor = Reviewer })).Ok();

    private static IPeriodDesk Desk(KinerjaCluster cluster) => cluster.Cluster.Client.GetGrain<IPeriodDesk>($"{Agency}|{Year}");

    private static Task<Outcome<Receipt>> Open(KinerjaCluster cluster, Period period, DateOnly? until) =>
        Desk(cluster).SetWindow(new() { OperationId = Operation(), Period = period, Until = until, Reason = "banjir", Actor = Reviewer });

    private static async Task<Outcome<Kinerja.Grains.Indicators.Contracts.ReportReceipt>> Enter(KinerjaCluster cluster, Period period) =>
        await cluster.Cell(Agency, "data-sehat", Year).Report(Report(17, period));

    /// <summary>A date that the test sets; waits of the cluster go on as they are.</summary>
    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

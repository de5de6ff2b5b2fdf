using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>What happens in an agency reaches those whom it concerns.</summary>
public sealed class NotifierTests(Support.Storage storage)
{
    [Fact]
    public async Task A_step_of_a_period_is_told_to_whose_turn_it_is_and_never_to_who_took_it()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look(); // the first look: what lies before it is history
        await world.Step(PeriodAct.Submit);
        await world.Look();
        Assert.Equal([NewsKind.Submitted], await world.Kinds(world.Reviewer));
        Assert.Empty(await world.Kinds(world.Head));
        Assert.Empty(await world.Kinds(world.Operator));

        await world.Step(PeriodAct.Return);
        await world.Step(PeriodAct.Submit);
        await world.Step(PeriodAct.Verify);
        await world.Look();
        Assert.Equal([NewsKind.Submitted, NewsKind.Submitted], await world.Kinds(world.Reviewer));
        Assert.Equal([NewsKind.Returned, NewsKind.Verified], await world.Kinds(world.Head));
        Assert.Equal([NewsKind.Returned, NewsKind.Verified], await world.Kinds(world.Operator));
        var notice = (await world.Told(world.Operator))[0];
        Assert.Equal((NewsWorld.Agency, NewsWorld.Year, Period.Year, "Dinas Koperasi"), (notice.Agency.ToString(), notice.Year, notice.Period!.Value, notice.Name));
    }

    [Fact]
    public async Task Whoever_lost_the_role_before_it_is_told_is_not_told()
    {
        await using var world = await NewsWorld.Start(storage);
        var second = await world.Person("35.08", ActorRole.Reviewer);
        await world.Look();
        await world.Step(PeriodAct.Submit);
        (await world.Members("35.08").Take(new() { OperationId = Operation(), Account = second.Id, Role = ActorRole.Reviewer, Actor = Someone })).Ok();
        await world.Look();
        Assert.Equal([NewsKind.Submitted], await world.Kinds(world.Reviewer));
        Assert.Empty(await world.Kinds(second));
    }

    [Fact]
    public async Task A_step_is_told_without_anybody_asking()
    {
        await using var world = await NewsWorld.Start(storage, news: true);
        await world.Step(PeriodAct.Submit);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await world.Kinds(world.Reviewer) is not [NewsKind.Submitted])
        {
            Assert.False(limit.IsCancellationRequested, "Nobody tells it.");
            await Task.Yield();
        }

        await world.Look();
        Assert.Single(await world.Kinds(world.Reviewer));
    }

    [Fact]
    public async Task Reminders_of_a_due_date_reach_the_operator_and_on_the_day_the_head_once_each()
    {
        await using var world = await NewsWorld.Start(storage);
        // 05.00 WIB is 22.00 UTC of the day before.
        await world.Look();
        world.Time.To(NewsWorld.At(1, 7, 21, 55));
        await world.Look();
        Assert.Empty(await world.Told(world.Operator));
        world.Time.To(NewsWorld.At(1, 7, 22, 1));
        await world.Look();
        await world.Look();
        Assert.Equal([(Period.Tw4, 7), (Period.Year, 7)], (await world.Told(world.Operator)).Select(n => (n.Period!.Value, n.Days)));
        Assert.Empty(await world.Told(world.Head));

        await world.Step(PeriodAct.Submit);
        world.Time.To(NewsWorld.At(1, 14, 22, 1));
        await world.Look();
        // What is submitted is not asked for any more; the day before, on which nothing ran, is not made up for.
        Assert.Equal([(Period.Tw4, 0)], (await world.Told(world.Head)).Where(n => n.Kind == NewsKind.Due).Select(n => (n.Period!.Value, n.Days)));
    }

    [Fact]
    public async Task The_head_hears_that_a_period_is_ready_and_both_that_a_window_was_opened_each_once()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        var desk = world.Cluster.Cluster.Client.GetGrain<IPeriodDesk>($"{NewsWorld.Agency}|{NewsWorld.Year}");
        await Say(isReady: true);
        await world.Look();
        await world.Look();
        Assert.Equal([NewsKind.Ready], await world.Kinds(world.Head));
        Assert.Empty(await world.Kinds(world.Operator));

        // What is taken back before anybody was told is told nobody.
        await Say(isReady: true);
        await Say(isReady: false);
        (await desk.SetWindow(new() { OperationId = Operation(), Period = Period.Tw4, Until = new(NewsWorld.Year + 1, 1, 20), Reason = "Data pasar terlambat.", Actor = world.Reviewer })).Ok();
        await world.Look();
        await world.Look();
        Assert.Equal([NewsKind.Ready, NewsKind.WindowOpened], await world.Kinds(world.Head));
        Assert.Equal([NewsKind.WindowOpened], await world.Kinds(world.Operator));
        Assert.Empty(await world.Kinds(world.Reviewer));

        async Task Say(bool isReady) => (await desk.SetReady(new() { OperationId = Operation(), Period = Period.Tw4, IsReady = isReady, Actor = world.Operator })).Ok();
    }

    [Fact]
    public async Task What_is_said_reaches_the_named_the_asker_and_the_operators_each_once()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        var talk = world.Cluster.Cluster.Client.GetGrain<IConversation>($"{NewsWorld.Agency}|{NewsWorld.Year}|tw4");
        var asked = (await talk.Say(Say(CellEventKind.Question, world.Reviewer, mentions: [world.Head.Id]))).Ok();
        await world.Look();
        Assert.Equal([NewsKind.Asked], await world.Kinds(world.Operator));
        Assert.Equal([NewsKind.Mentioned], await world.Kinds(world.Head));
        Assert.Empty(await world.Kinds(world.Reviewer));

        (await talk.Say(Say(CellEventKind.Answer, world.Operator, about: asked.Revision))).Ok();
        await world.Look();
        await world.Look();
        Assert.Equal([NewsKind.Answered], await world.Kinds(world.Reviewer));
        Assert.Equal([NewsKind.Asked], await world.Kinds(world.Operator));
        var notice = (await world.Told(world.Reviewer))[0];
        Assert.Equal((NewsWorld.Year, Period.Tw4, "iku-1"), (notice.Year, notice.Period!.Value, notice.Code));
    }

    [Fact]
    public async Task Words_that_were_taken_back_before_they_were_told_are_told_nobody()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        var talk = world.Cluster.Cluster.Client.GetGrain<IConversation>($"{NewsWorld.Agency}|{NewsWorld.Year}|tw4");
        var said = (await talk.Say(Say(CellEventKind.Comment, world.Reviewer))).Ok();
        (await talk.Withdraw(new() { OperationId = Operation(), Entry = said.Revision, Actor = world.Reviewer })).Ok();
        await world.Look();
        Assert.Empty(await world.Kinds(world.Operator));
    }

    [Fact]
    public async Task A_request_to_join_reaches_the_admin_and_nobody_else()
    {
        await using var world = await NewsWorld.Start(storage);
        var admin = await world.Person(NewsWorld.Agency, ActorRole.AgencyAdmin);
        await world.Look();
        (await world.Cluster.Cluster.Client.GetGrain<IAdmissions>(NewsWorld.Agency).Ask(
            new() { OperationId = Operation(), Words = "Saya operator bidang koperasi", Actor = new("0123456789abcdef0123456789abcdef", "Budi") })).Ok();
        await world.Look();
        await world.Look();
        Assert.Equal([NewsKind.JoinAsked], await world.Kinds(admin));
        Assert.Empty(await world.Kinds(world.Operator));
    }

    [Fact]
    public async Task An_answered_request_to_join_is_told_no_more_and_a_new_one_is()
    {
        await using var world = await NewsWorld.Start(storage);
        var (first, second) = (await world.Person(NewsWorld.Agency, ActorRole.AgencyAdmin), await world.Person(NewsWorld.Agency, ActorRole.AgencyAdmin));
        await world.Look();
        var admissions = world.Cluster.Cluster.Client.GetGrain<IAdmissions>(NewsWorld.Agency);
        var who = new Actor("0123456789abcdef0123456789abcdef", "Budi");
        (await admissions.Ask(new() { OperationId = Operation(), Words = "Saya operator", Actor = who })).Ok();
        await world.Look();
        (await admissions.Decide(new() { OperationId = Operation(), Account = who.Id, Reason = "Bukan pegawai kami", Actor = first })).Ok();
        await world.Look();
        Assert.Empty(await world.Told(first));
        Assert.Empty(await world.Told(second));
        world.Time.Pass(TimeSpan.FromHours(1));
        (await admissions.Ask(new() { OperationId = Operation(), Words = "Saya sudah dimutasi ke sini", Actor = who })).Ok();
        await world.Look();
        Assert.Equal([NewsKind.JoinAsked], await world.Kinds(second));
    }

    [Fact]
    public async Task A_closed_agency_tells_nothing_and_its_inboxes_forget_it()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await world.Step(PeriodAct.Submit);
        await world.Look();
        await world.Step(PeriodAct.Return);
        (await world.Cluster.Cluster.Client.GetGrain<ITenant>(NewsWorld.Agency).Close(
            new() { OperationId = Operation(), Act = TenantAct.Close, Reason = "Digabung", Actor = Someone with { Role = ActorRole.AgencyAdmin } })).Ok();
        await world.Look();
        Assert.Empty(await world.Kinds(world.Operator));
        await world.Inbox(world.Reviewer).Forget(NewsWorld.Agency);
        Assert.Empty(await world.Kinds(world.Reviewer));
    }

    [Fact]
    public async Task What_is_read_counts_no_more()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await world.Step(PeriodAct.Submit);
        await world.Step(PeriodAct.Return);
        await world.Step(PeriodAct.Submit);
        await world.Look();
        var inbox = world.Inbox(world.Reviewer);
        Assert.Equal([2], (await inbox.CountUnread()).Select(c => c.Count));
        await inbox.MarkRead([(await inbox.Get()).Items[^1].Sequence], 0);
        Assert.Equal([1], (await inbox.CountUnread()).Select(c => c.Count));
        await inbox.MarkRead([], (await inbox.Get()).Items[0].Sequence);
        Assert.Empty(await inbox.CountUnread());
        await world.Cluster.Cluster.DeactivateAsync(inbox);
        Assert.Empty(await inbox.CountUnread());
    }

    private static Say Say(CellEventKind kind, Actor by, long? about = null, IReadOnlyList<string>? mentions = null) => new()
    {
        OperationId = Operation(), Code = "iku-1", Kind = kind, About = about, Text = "Mengapa naik?", Mentions = mentions ?? [], Actor = by,
    };
}

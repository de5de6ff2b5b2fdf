using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>Mails about notices: together, at the hour that was chosen, and no more of them than were chosen.</summary>
public sealed class InboxMailTests(Support.Storage storage)
{
    [Fact]
    public async Task What_happens_within_minutes_is_one_mail()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await Submit(world, 3);
        await world.Look();
        await world.Send(world.Reviewer);
        Assert.Empty(world.Mails.All);
        world.Time.Pass(TimeSpan.FromMinutes(3));
        await world.Send(world.Reviewer);
        await world.Send(world.Reviewer);
        var mail = Assert.Single(world.Mails.All);
        Assert.Equal([1, 3, 5], mail.Notices.Select(n => n.Number));
        Assert.Equal("id", mail.Language);
    }

    [Fact]
    public async Task A_daily_mail_waits_for_its_hour_and_holds_the_whole_day()
    {
        await using var world = await NewsWorld.Start(storage);
        await Choose(world, new() { Mails = new Dictionary<NoticeTopic, MailMode> { [NoticeTopic.Turn] = MailMode.Daily }, Hour = 16, Language = "en" });
        await world.Look();
        var today = world.Time.GetUtcNow().AddDays(1).Date;
        world.Time.To(new(today.AddHours(2), TimeSpan.Zero)); // 09.00 WIB
        await Submit(world, 1);
        await world.Look();
        world.Time.To(new(today.AddHours(7), TimeSpan.Zero)); // 14.00 WIB
        await Submit(world, 1);
        await world.Look();
        await world.Send(world.Reviewer);
        Assert.Empty(world.Mails.All);
        world.Time.To(new(today.AddHours(9).AddMinutes(1), TimeSpan.Zero)); // 16.01 WIB
        await world.Send(world.Reviewer);
        var mail = Assert.Single(world.Mails.All);
        Assert.Equal((2, "en"), (mail.Notices.Count, mail.Language));
    }

    [Fact]
    public async Task Who_wants_no_mails_gets_none_also_of_what_waits()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await Submit(world, 1);
        await world.Look();
        await Choose(world, new() { Mails = new Dictionary<NoticeTopic, MailMode> { [NoticeTopic.Turn] = MailMode.Never } });
        await Submit(world, 1);
        await world.Look();
        world.Time.Pass(TimeSpan.FromDays(2));
        await world.Send(world.Reviewer);
        Assert.Empty(world.Mails.All);
        Assert.Equal(2, (await world.Told(world.Reviewer)).Count);
    }

    [Fact]
    public async Task What_was_read_meanwhile_is_in_no_mail()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await Submit(world, 1);
        await world.Look();
        await world.Inbox(world.Reviewer).MarkRead([], long.MaxValue);
        world.Time.Pass(TimeSpan.FromMinutes(3));
        await world.Send(world.Reviewer);
        Assert.Empty(world.Mails.All);
    }

    [Fact]
    public async Task Whoever_lost_the_role_after_it_was_told_gets_no_mail_about_it()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await Submit(world, 1);
        await world.Look();
        (await world.Members("35.08").Take(new() { OperationId = Operation(), Account = world.Reviewer.Id, Role = ActorRole.Reviewer, Actor = Someone })).Ok();
        world.Time.Pass(TimeSpan.FromMinutes(3));
        await world.Send(world.Reviewer);
        Assert.Empty(world.Mails.All);
    }

    [Fact]
    public async Task A_mail_that_was_refused_is_tried_again_under_the_same_name_and_given_up_in_the_end()
    {
        await using var world = await NewsWorld.Start(storage, options: o => o.MailTries = 3);
        await world.Look();
        await Submit(world, 1);
        await world.Look();
        world.Mails.Answer(_ => MailFate.NotAccepted);
        for (var i = 0; i < 6; i++)
        {
            world.Time.Pass(TimeSpan.FromHours(2));
            await world.Cluster.Cluster.DeactivateAsync(world.Inbox(world.Reviewer));
            await world.Send(world.Reviewer);
        }

        Assert.Equal(3, world.Mails.All.Count);
        Assert.Single(world.Mails.All.Select(m => m.Id).Distinct());

        // The next one is another mail.
        world.Mails.Answer(_ => MailFate.Accepted);
        await Submit(world, 1);
        await world.Look();
        world.Time.Pass(TimeSpan.FromMinutes(3));
        await world.Send(world.Reviewer);
        Assert.Equal(2, world.Mails.All.Select(m => m.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_repeated_choice_has_one_effect_and_one_that_is_none_is_refused()
    {
        await using var world = await NewsWorld.Start(storage);
        var inbox = world.Inbox(world.Reviewer);
        var command = new SavePreferences { OperationId = Operation(), Preferences = new() { Hour = 9 } };
        var first = (await inbox.SavePreferences(command)).Ok();
        Assert.Equal(first with { Replayed = true }, (await inbox.SavePreferences(command)).Ok());
        Assert.Equal("operationReused", (await inbox.SavePreferences(command with { Preferences = new() { Hour = 8 } })).Refused());
        Assert.Equal("preferencesInvalid", (await inbox.SavePreferences(new() { OperationId = Operation(), Preferences = new() { Hour = 99 } })).Refused());
        Assert.Equal(9, (await inbox.Get()).Preferences.Hour);
    }

    private static async Task Submit(NewsWorld world, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await world.Step(PeriodAct.Submit);
            await world.Step(PeriodAct.Return);
        }
    }

    private static async Task Choose(NewsWorld world, NoticePreferences preferences) =>
        (await world.Inbox(world.Reviewer).SavePreferences(new() { OperationId = Operation(), Preferences = preferences })).Ok();
}

using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>Notices and mails while storage fails and activations die.</summary>
public sealed class NotifierFaultTests(Support.Storage storage)
{
    private const int MaxCalls = 60;

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task Everybody_is_told_once_whichever_storage_call_fails(Fault fault)
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        for (var n = 1; ; n++)
        {
            Assert.True(n < MaxCalls, "A look never passes untouched.");
            // Each round is one event: submitted for the reviewer, returned for operator and head.
            await world.Step(n % 2 == 1 ? PeriodAct.Submit : PeriodAct.Return);
            await Cold(world);
            world.Cluster.Faults.FailNth(n, fault, IsOurs);
            await Attempt(world.Look);
            var untouched = world.Cluster.Faults.Calls.Count(IsOurs) < n;
            world.Cluster.Faults.Clear();

            await Cold(world);
            await world.Look();
            await world.Look();
            Assert.Equal(Enumerable.Range(1, n).Where(i => i % 2 == 1).Select(i => (long)i), (await world.Told(world.Reviewer)).Select(t => t.Number));
            var returned = Enumerable.Range(1, n).Where(i => i % 2 == 0).Select(i => (long)i).ToList();
            Assert.Equal(returned, (await world.Told(world.Operator)).Select(t => t.Number));
            Assert.Equal(returned, (await world.Told(world.Head)).Select(t => t.Number));
            if (untouched)
                return;
        }
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task No_notice_is_mailed_twice_whichever_storage_call_fails(Fault fault)
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        for (var n = 1; ; n++)
        {
            Assert.True(n < MaxCalls, "A mail never passes untouched.");
            await world.Step(PeriodAct.Submit);
            await world.Step(PeriodAct.Return);
            await world.Look();
            await Cold(world);
            world.Time.Pass(TimeSpan.FromMinutes(3));
            world.Cluster.Faults.FailNth(n, fault, IsOurs);
            await Attempt(() => world.Send(world.Reviewer));
            var untouched = world.Cluster.Faults.Calls.Count(IsOurs) < n;
            world.Cluster.Faults.Clear();

            await Cold(world);
            await world.Send(world.Reviewer);
            await world.Send(world.Reviewer);
            var mailed = await world.Mailed(world.Reviewer);
            Assert.Equal(mailed.Distinct(), mailed);
            Assert.Equal(n, (await world.Told(world.Reviewer)).Count);
            // One mail is missed when it was stored that it is handed over and the answer was lost; it was not handed over then, and nobody can know that.
            Assert.InRange(mailed.Count, fault == Fault.AnswerLost ? n - 1 : n, n);
            if (!untouched)
                continue;
            Assert.Contains((await world.Told(world.Reviewer))[^1].Number, mailed);
            return;
        }
    }

    [Fact]
    public async Task A_mail_that_nobody_knows_of_is_not_sent_again_and_stays_in_the_application()
    {
        await using var world = await NewsWorld.Start(storage);
        await world.Look();
        await world.Step(PeriodAct.Submit);
        await world.Look();
        world.Time.Pass(TimeSpan.FromMinutes(3));
        // The activation dies while the mail is on its way: its row says that it was handed over.
        var during = new TaskCompletionSource();
        world.Mails.During = () =>
        {
            world.Cluster.Faults.Set(c => c.IsWrite && c.Grain.StartsWith("inbox/", StringComparison.Ordinal) ? Fault.NotApplied : Fault.None);
            during.TrySetResult();
            return Task.CompletedTask;
        };
        await Attempt(() => world.Send(world.Reviewer));
        Assert.True(during.Task.IsCompleted);
        world.Cluster.Faults.Clear();
        world.Mails.During = null;

        await Cold(world);
        world.Time.Pass(TimeSpan.FromHours(1));
        await world.Send(world.Reviewer);
        Assert.Single(world.Mails.All);
        Assert.Equal([NewsKind.Submitted], await world.Kinds(world.Reviewer));
        Assert.Equal([1], (await world.Inbox(world.Reviewer).CountUnread()).Select(c => c.Count));
    }

    private static bool IsOurs(StorageCall call) =>
        call.Grain.StartsWith("notifier/", StringComparison.Ordinal) || call.Grain.StartsWith("inbox/", StringComparison.Ordinal);

    private static async Task Cold(NewsWorld world)
    {
        await world.Cluster.Cluster.DeactivateAsync(world.Notifier);
        foreach (var person in new[] { world.Operator, world.Head, world.Reviewer })
            await world.Cluster.Cluster.DeactivateAsync(world.Inbox(person));
    }

    private static async Task Attempt(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is Kinerja.Grains.Shared.StorageFailedException or TimeoutException or Orleans.Storage.InconsistentStateException or Orleans.Runtime.OrleansException)
        {
            // Whoever rings does not hear of it; the next look goes on.
        }
    }
}

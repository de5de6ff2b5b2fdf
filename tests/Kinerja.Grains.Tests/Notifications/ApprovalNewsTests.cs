using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Onboarding;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>A registration that waits reaches whoever decides about it.</summary>
public sealed class ApprovalNewsTests(Support.Storage storage)
{
    private const string Agency = "35.08|dinkop";
    private const int MaxCalls = 40;

    [Fact]
    public async Task The_admins_of_its_region_hear_of_it_once_and_no_more_when_it_was_decided()
    {
        await using var world = await NewsWorld.Start(storage);
        var people = new Newcomers(world.Cluster, new());
        var (admin, platform, who) = (await world.Person("35.08", ActorRole.AgencyAdmin), await world.Person(AccessScope.Platform, ActorRole.PlatformAdmin), Newcomers.Person());
        var id = await Waiting(people, who, Agency);
        await Look(world, "35.08");
        await Look(world, "35.08");
        await Look(world, AccessScope.Platform);

        var notice = Assert.Single(await world.Told(admin));
        Assert.Equal((NewsKind.RegistrationAsked, "35.08", Agency, "Dinas Koperasi"), (notice.Kind, notice.Source, notice.Agency.ToString(), notice.Name));
        Assert.Empty(await world.Told(platform)); // the region has somebody who decides
        Assert.Empty(await world.Told(world.Reviewer));
        Assert.Equal([("35.08", 1)], (await world.Inbox(admin).CountUnread()).Select(c => (c.Source!, c.Count)));

        (await people.Decide("35.08", id, approve: false)).Ok();
        await people.Until(who, id, RegistrationStatus.Declined);
        await Look(world, "35.08");
        Assert.Empty(await world.Told(admin));
        world.Time.Pass(TimeSpan.FromMinutes(5));
        await world.Send(admin);
        Assert.Empty(await world.Mailed(admin));
    }

    [Fact]
    public async Task It_goes_out_by_mail_to_who_still_decides()
    {
        await using var world = await NewsWorld.Start(storage);
        var (stays, leaves) = (await world.Person("35.08", ActorRole.AgencyAdmin), await world.Person("35.08", ActorRole.AgencyAdmin));
        await Waiting(new(world.Cluster, new()), Newcomers.Person(), Agency);
        await Look(world, "35.08");
        (await world.Members("35.08").Take(new() { OperationId = Samples.Operation(), Account = leaves.Id, Role = ActorRole.AgencyAdmin, Actor = stays })).Ok();
        world.Time.Pass(TimeSpan.FromMinutes(5));
        foreach (var person in new[] { stays, leaves, stays })
            await world.Send(person);
        Assert.Equal([1L], await world.Mailed(stays));
        Assert.Empty(await world.Mailed(leaves));
    }

    [Fact]
    public async Task The_platform_hears_of_regions_without_anybody_and_of_contests()
    {
        await using var world = await NewsWorld.Start(storage);
        var people = new Newcomers(world.Cluster, new());
        var (admin, platform) = (await world.Person("35.08", ActorRole.AgencyAdmin), await world.Person(AccessScope.Platform, ActorRole.PlatformAdmin));
        await Waiting(people, Newcomers.Person(), "35.09|dinkop");
        await Waiting(people, Newcomers.Person(), Agency);
        var rival = Newcomers.Person("Budi");
        var id = await people.Described(rival, Agency, "budi@contoh.id");
        Assert.False((await people.Act(rival, id, RegistrationAct.Submit)).IsOk);
        (await people.Act(rival, id, RegistrationAct.Contest, "Kami yang ditunjuk oleh bupati")).Ok();
        foreach (var scope in new[] { "35.08", "35.09", AccessScope.Platform, AccessScope.Platform })
            await Look(world, scope);

        Assert.Equal([NewsKind.RegistrationAsked], await world.Kinds(admin));
        Assert.Equal([("35.09|dinkop", NewsKind.RegistrationAsked), (Agency, NewsKind.RegistrationContested)], (await world.Told(platform)).Select(n => (n.Agency.ToString(), n.Kind)));
        Assert.All(await world.Told(platform), n => Assert.Equal(AccessScope.Platform, n.Source));
    }

    [Fact]
    public async Task It_is_told_and_taken_back_without_anybody_asking()
    {
        await using var world = await NewsWorld.Start(storage, news: true);
        var people = new Newcomers(world.Cluster, new());
        var (admin, who) = (await world.Person("35.08", ActorRole.AgencyAdmin), Newcomers.Person());
        var id = await Waiting(people, who, Agency);
        await Until(async () => await world.Kinds(admin) is [NewsKind.RegistrationAsked]);
        (await people.Decide("35.08", id, approve: false)).Ok();
        await Until(async () => await world.Kinds(admin) is []);
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task It_is_told_once_and_taken_back_whichever_storage_call_fails(Fault fault)
    {
        await using var world = await NewsWorld.Start(storage);
        var people = new Newcomers(world.Cluster, new());
        var admin = await world.Person("35.08", ActorRole.AgencyAdmin);
        var id = await Waiting(people, Newcomers.Person(), Agency);
        var list = people.Grain<IApprovals>("35.08");
        for (var n = 1; ; n++)
        {
            Assert.True(n < MaxCalls, "A look never passes untouched.");
            // It comes and goes by turns; each time it comes it is another notice.
            if (n % 2 == 1)
                await list.Add(new(id, "", false, world.Time.GetUtcNow()));
            else
                await list.Remove(id);
            await Cold(world, admin);
            world.Cluster.Faults.FailNth(n, fault, IsOurs);
            await Attempt(() => Look(world, "35.08"));
            var untouched = world.Cluster.Faults.Calls.Count(IsOurs) < n;
            world.Cluster.Faults.Clear();

            await Cold(world, admin);
            await Look(world, "35.08");
            await Look(world, "35.08");
            Assert.Equal(n % 2 == 1 ? [(n + 1) / 2] : [], (await world.Told(admin)).Select(t => (int)t.Number));
            if (untouched)
                return;
        }
    }

    private static async Task<string> Waiting(Newcomers people, Caller who, string agency)
    {
        var id = await people.Described(who, agency, $"{who.Id}@contoh.id");
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        await people.Until(who, id, RegistrationStatus.AwaitingApproval);
        return id;
    }

    private static Task Look(NewsWorld world, string scope) =>
        world.Cluster.Cluster.Client.GetGrain<IApprovalNews>(scope).AsReference<IRemindable>().ReceiveReminder("approvals", default);

    private static bool IsOurs(StorageCall call) =>
        call.Grain.StartsWith("approval-news/", StringComparison.Ordinal) || call.Grain.StartsWith("inbox/", StringComparison.Ordinal);

    private static async Task Cold(NewsWorld world, Actor admin)
    {
        await world.Cluster.Cluster.DeactivateAsync(world.Cluster.Cluster.Client.GetGrain<IApprovalNews>("35.08"));
        await world.Cluster.Cluster.DeactivateAsync(world.Inbox(admin));
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await isSo())
        {
            Assert.False(limit.IsCancellationRequested, "Nobody tells it.");
            await Task.Yield();
        }
    }

    private static async Task Attempt(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is StorageFailedException or TimeoutException or Orleans.Storage.InconsistentStateException or Orleans.Runtime.OrleansException)
        {
            // Whoever rings does not hear of it; the next look goes on.
        }
    }
}

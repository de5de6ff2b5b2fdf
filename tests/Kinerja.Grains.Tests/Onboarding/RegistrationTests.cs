using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Tests.Accounts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Onboarding;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;
using static Kinerja.Grains.Tests.Onboarding.Newcomers;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>Registrations from their beginning to an agency, to a decision, or to their end.</summary>
public sealed class RegistrationTests(Support.Storage storage)
{
    private const string Agency = "35.08|dinkop";
    private const string Official = "siti@lumajangkab.go.id";
    private const string Private = "siti@contoh.id";

    [Fact]
    public async Task An_address_of_the_regions_government_opens_the_agency_at_once()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var who = Person();
        var id = await people.Described(who, Agency, Official);
        Assert.True((await people.View(who, id)).OpensAtOnce);
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();

        var view = await people.View(who, id);
        Assert.Equal((RegistrationStatus.Opened, false), (view.Status, view.IsBusy));
        Assert.Equal(["started", "emailConfirmed", "described", "submitted", "reserved", "opened"], view.Log.Select(e => e.What));
        Assert.Equal([(who.Id, ActorRole.Operator), (who.Id, ActorRole.AgencyAdmin)], people.Roles.In(Agency));
        var profile = (await cluster.Agency(Agency).GetProfile()).Ok();
        Assert.Equal(("Dinas Koperasi", "Kabupaten Lumajang", "Asia/Jakarta", false), (profile.Name, profile.RegionName, profile.TimeZone, profile.IsSample));
        Assert.Equal([new DirectoryEntry("dinkop", "Dinas Koperasi", "2.17", TenantStatus.Active, id)], await people.Grain<IDirectory>("35.08").List());
        Assert.Empty(await people.Waiting("platform"));
        Assert.True((await people.Act(who, id, RegistrationAct.Submit)).Ok().Replayed);
        Assert.Equal([TenantAct.Request, TenantAct.Provision, TenantAct.Activate], await people.Life(Agency));
        Assert.Equal([id], await As(who, () => people.Grain<IRegistrations>(who.Id).List()));
    }

    [Fact]
    public async Task Behind_the_gate_an_applicant_becomes_operator_and_admin_of_the_agency()
    {
        await using var cluster = await KinerjaCluster.Start(storage, gate: true);
        var (people, who) = (new Newcomers(cluster, new()), Person());
        var id = await people.Described(who, Agency, Official);
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        Assert.Equal([ActorRole.Operator, ActorRole.AgencyAdmin], await As(Caller.Service("edge"), () => people.Grain<IMembers>(Agency).RolesOf(who.Id)));
        Assert.Equal([Agency], await As(Caller.Service("edge"), async () =>
        {
            var account = cluster.Cluster.Client.Account(who.Id);
            return (await account.GetAccess(await account.SignedIn()))!.Scopes;
        }));
        var member = who with { Grants = [new(Agency, ActorRole.Operator)] };
        Assert.Equal("Dinas Koperasi", (await As(member, () => cluster.Agency(Agency).GetProfile())).Ok().Name);
        await Assert.ThrowsAsync<AccessDeniedException>(() => As(Caller.Anonymous, () => people.Grain<IRegistration>(id).Get()));
        await Assert.ThrowsAsync<AccessDeniedException>(() => As(member, () => people.Grain<IApprovals>("35.08").List()));
        await Assert.ThrowsAsync<AccessDeniedException>(() => As(Person(), () => people.Grain<IRegistrations>(who.Id).List()));
    }

    [Fact]
    public async Task A_region_that_opens_in_another_zone_gets_its_own()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var who = Person();
        var region = RegionCatalogue.All.First(r => r.Zone == ReportingZone.Wit && r.Province is not null);
        var id = await people.Described(who, $"{region.Code}|dinkop-um", $"a@{OfficialDomains.Of(region)[0]}");
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        Assert.Equal("Asia/Jayapura", (await cluster.Agency($"{region.Code}|dinkop-um").GetProfile()).Ok().TimeZone);
    }

    [Fact]
    public async Task Any_other_address_waits_for_a_person()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (who, other) = (Person(), Person("Budi"));
        var id = await people.Described(who, Agency, Private);
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        Assert.Equal(RegistrationStatus.AwaitingApproval, (await people.View(who, id)).Status);
        Assert.Equal("noAgency", (await cluster.Agency(Agency).GetProfile()).Refused());
        Assert.Equal(TenantStatus.Requested, Assert.Single(await people.Grain<IDirectory>("35.08").List()).State);
        Assert.Equal(TenantStatus.Requested, await As(Platform, () => people.Grain<ITenant>(Agency).GetStatus()));
        Assert.Equal((id, Private), (await people.Waiting("35.08")).Select(w => (w.Entry.Registration, w.Registration.Email)).Single());
        Assert.Equal(id, Assert.Single(await people.Waiting("platform")).Entry.Registration);
        Assert.Empty(await people.Waiting("35.07"));

        Assert.Equal("noRegistration", (await people.Decide("35.07", id, true)).Refused());
        Assert.Equal("required", (await people.Decide("35.08", id, false, "")).Refused());
        (await people.Decide("35.08", id, true)).Ok();
        await people.Until(who, id, RegistrationStatus.Opened);
        Assert.Equal(2, people.Roles.In(Agency).Count);
        Assert.Equal([TenantAct.Request, TenantAct.Provision, TenantAct.Activate], await people.Life(Agency));
        Assert.Empty(await people.Waiting("platform"));
        Assert.Empty(await people.Waiting("35.08"));
        Assert.True((await people.Decide("35.08", id, true)).Ok().Replayed);
        Assert.Equal("notWaiting", (await people.Decide("35.08", id, false)).Refused());

        var late = await people.Described(other, Agency, Official);
        Assert.Equal("agencyTaken", (await people.Act(other, late, RegistrationAct.Submit)).Refused());
    }

    [Fact]
    public async Task A_name_is_free_again_after_a_refusal_a_withdrawal_and_the_end_of_its_time()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (first, second) = (Person(), Person("Budi"));
        var (a, b) = (await people.Described(first, Agency, Private), await people.Described(second, Agency, Private));
        (await people.Act(first, a, RegistrationAct.Submit)).Ok();
        Assert.Equal("agencyTaken", (await people.Act(second, b, RegistrationAct.Submit)).Refused());
        Assert.Equal((true, a), ((await people.View(second, b)).NameTaken, (await people.View(second, b)).Rival));

        (await people.Act(first, a, RegistrationAct.Withdraw)).Ok();
        Assert.Empty(await people.Grain<IDirectory>("35.08").List());
        (await people.Act(second, b, RegistrationAct.Submit, operation: "op-lagi")).Ok();
        Assert.Equal("agencyTaken", (await people.Act(first, a, RegistrationAct.Submit, operation: "op-lagi")).Refused());

        (await people.Decide("35.08", b, false)).Ok();
        Assert.Equal("Surat tugas cocok", (await people.Until(second, b, RegistrationStatus.Declined)).Reason);
        (await people.Act(first, a, RegistrationAct.Submit, operation: "op-ketiga")).Ok();
        Assert.Equal(a, Assert.Single(await people.Waiting("platform")).Entry.Registration);
        Assert.Equal([TenantAct.Request, TenantAct.Withdraw, TenantAct.Request, TenantAct.Withdraw, TenantAct.Request], await people.Life(Agency));
    }

    [Fact]
    public async Task An_agency_that_was_closed_is_not_registered_again_and_one_that_was_never_registered_is_in_use()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        (await cluster.Agency(Agency).Open(Samples.Open())).Ok();
        var tenant = people.Grain<ITenant>(Agency);
        Assert.Equal(TenantStatus.Active, await tenant.GetStatus());
        (await As(Platform, () => tenant.Judge(new() { OperationId = "op-tutup", Act = TenantAct.Close, Reason = "digabung", Actor = Actor(Platform) }))).Ok();
        Assert.Equal(TenantStatus.Closed, Assert.Single(await people.Grain<IDirectory>("35.08").List()).State);

        var who = Person();
        var id = await people.Described(who, Agency, Official);
        Assert.Equal("agencyTaken", (await people.Act(who, id, RegistrationAct.Submit)).Refused());
        Assert.Equal((TenantStatus.Closed, TenantStatus.Closed), (await tenant.GetStatus(), Assert.Single(await people.Grain<IDirectory>("35.08").List()).State));
    }

    [Fact]
    public async Task A_registration_ends_by_itself_and_gives_the_name_back_although_nobody_asks()
    {
        var (cluster, people) = await Start(storage, hold: TimeSpan.FromMilliseconds(1), expiry: TimeSpan.FromSeconds(1));
        await using var _ = cluster;
        var who = Person();
        var id = await people.Described(who, Agency, Private);
        (await people.Act(who, id, RegistrationAct.Submit)).Ok();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await people.Grain<IDirectory>("35.08").List()).Count > 0)
            Assert.False(limit.IsCancellationRequested, "It never ends.");
        var view = await people.Until(who, id, RegistrationStatus.Expired);
        Assert.Equal("expired", view.Log[^1].What);
        Assert.Equal("registrationClosed", (await people.Act(who, id, RegistrationAct.Begin)).Refused());
        Assert.Empty(await people.Waiting("35.08"));
    }

    [Fact]
    public async Task A_contest_that_is_upheld_moves_the_name_and_both_sides_are_shown()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (holder, claimant) = (Person(), Person("Budi Santoso"));
        var (a, b) = (await people.Described(holder, Agency, Private), await people.Described(claimant, Agency, Private));
        (await people.Act(holder, a, RegistrationAct.Submit)).Ok();
        Assert.Equal("notTaken", (await people.Act(claimant, b, RegistrationAct.Contest, "Saya kepala dinas, SK 821/7/2026.")).Refused());
        Assert.Equal("agencyTaken", (await people.Act(claimant, b, RegistrationAct.Submit)).Refused());
        (await people.Act(claimant, b, RegistrationAct.Contest, "Saya kepala dinas, SK 821/7/2026.", "op-sanggah")).Ok();

        var contest = (await people.Waiting("platform")).Single(w => w.Entry.IsContested);
        Assert.Equal(("Saya kepala dinas, SK 821/7/2026.", "Surat tugas 800/1"), (contest.Registration.Evidence, contest.Rival!.Evidence));
        Assert.DoesNotContain(await people.Waiting("35.08"), w => w.Entry.Registration == b);
        Assert.Equal("contestDecidedByPlatform", (await people.Decide("35.08", b, true)).Refused());
        (await people.Decide("platform", b, true)).Ok();
        await people.Until(claimant, b, RegistrationStatus.Opened);
        Assert.Equal(RegistrationStatus.Declined, (await people.View(holder, a)).Status);
        Assert.All(people.Roles.In(Agency), g => Assert.Equal(claimant.Id, g.Account));
        Assert.Empty(await people.Waiting("platform"));
    }

    [Fact]
    public async Task A_contest_for_an_agency_in_use_makes_the_claimant_one_of_its_admins()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (holder, claimant) = (Person(), Person("Budi Santoso"));
        var (a, b) = (await people.Described(holder, Agency, Official), await people.Described(claimant, Agency, Private));
        (await people.Act(holder, a, RegistrationAct.Submit)).Ok();
        Assert.Equal("agencyTaken", (await people.Act(claimant, b, RegistrationAct.Submit)).Refused());
        (await people.Act(claimant, b, RegistrationAct.Contest, "Saya kepala dinas, SK 821/7/2026.")).Ok();
        (await people.Decide("platform", b, true)).Ok();
        Assert.Equal("joined", (await people.Until(claimant, b, RegistrationStatus.Opened)).Log[^1].What);
        Assert.Equal(2, people.Roles.In(Agency).Select(g => g.Account).Distinct().Count());
        Assert.Equal(RegistrationStatus.Opened, (await people.View(holder, a)).Status);
    }

    [Fact]
    public async Task An_agency_that_was_opened_otherwise_is_taken()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        (await cluster.Agency(Agency).Open(Samples.Open())).Ok();
        var who = Person();
        var id = await people.Described(who, Agency, Official);
        Assert.Equal("agencyTaken", (await people.Act(who, id, RegistrationAct.Submit)).Refused());
        Assert.Equal((true, ""), ((await people.View(who, id)).NameTaken, (await people.View(who, id)).Rival));
        Assert.Equal(TenantStatus.Active, Assert.Single(await people.Grain<IDirectory>("35.08").List()).State);
    }

    [Fact]
    public async Task To_everybody_else_a_registration_does_not_exist()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (who, other) = (Person(), Person("Budi"));
        var id = await people.Described(who, Agency, Official);
        var (theirs, none) = (await As(other, () => people.Grain<IRegistration>(id).Get()), await As(other, () => people.Grain<IRegistration>(Id()).Get()));
        Assert.Equal(none.Problem, theirs.Problem);
        Assert.Equal("noRegistration", (await people.Act(other, id, RegistrationAct.Submit)).Refused());
        Assert.Equal("noRegistration", (await As(other, () => people.Grain<IRegistration>(id).Start(new() { OperationId = "op-x", Region = "35.08", Actor = Actor(other) }))).Refused());
        Assert.Equal("noRegistration", (await As(other, () => people.Grain<IRegistration>(id).ConfirmEmail())).Refused());
    }

    [Fact]
    public async Task One_account_begins_so_many_and_no_more()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var who = Person();
        var answers = await Task.WhenAll(Enumerable.Range(0, 25).Select(i =>
            As(who, () => people.Grain<IRegistration>(Id()).Start(new() { OperationId = "op-mulai", Region = "35.08", Actor = Actor(who) }))));
        Assert.Equal((20, 5), (answers.Count(a => a.IsOk), answers.Count(a => !a.IsOk && a.Problem.Code == "tooManyRegistrations")));
    }

    [Theory]
    [InlineData(Official, RegistrationStatus.Opened)]
    [InlineData(Private, RegistrationStatus.AwaitingApproval)]
    public async Task Two_hundred_at_once_for_one_agency_end_in_one_and_199_polite_answers(string email, RegistrationStatus status)
    {
        var (cluster, people) = await Start(storage, silos: 2);
        await using var _ = cluster;
        // They prepare one after another in a few rows, and send at once.
        var all = new List<(Caller Who, string Id)>();
        foreach (var few in Enumerable.Range(0, 200).Chunk(10))
        {
            all.AddRange(await Task.WhenAll(few.Select(async i =>
            {
                var who = Person($"Orang {i}");
                return (who, await people.Described(who, Agency, email));
            })));
        }

        var answers = await Task.WhenAll(all.Select(a => people.Act(a.Who, a.Id, RegistrationAct.Submit)));
        Assert.Equal((1, 199), (answers.Count(a => a.IsOk), answers.Count(a => !a.IsOk && a.Problem.Code == "agencyTaken")));

        var winner = all[Array.FindIndex(answers, a => a.IsOk)];
        Assert.Equal(status, (await people.View(winner.Who, winner.Id)).Status);
        Assert.All(people.Roles.In(Agency), g => Assert.Equal(winner.Who.Id, g.Account));
        Assert.Equal(winner.Id, Assert.Single(await people.Grain<IDirectory>("35.08").List()).Registration);
        // Whoever repeats gets the same answer.
        Assert.Equal("agencyTaken", (await people.Act(all.First(a => a.Id != winner.Id).Who, all.First(a => a.Id != winner.Id).Id, RegistrationAct.Submit)).Refused());
    }
}

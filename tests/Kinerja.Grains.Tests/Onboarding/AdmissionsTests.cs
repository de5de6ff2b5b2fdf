using System.Security.Cryptography;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Onboarding;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Onboarding.Newcomers;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>Invitations and requests to join.</summary>
public sealed class AdmissionsTests(Support.Storage storage)
{
    private const string Agency = "35.08|dinkop";
    private static readonly Caller Admin = Person("Siti Rahayu", new Grant(Agency, ActorRole.AgencyAdmin));

    [Fact]
    public async Task An_invitation_is_accepted_once_by_one_person()
    {
        var (cluster, people) = await Start(storage, silos: 2);
        await using var _ = cluster;
        var hash = Hash();
        var receipt = (await Invite(people, hash)).Ok();
        Assert.Equal(receipt with { Replayed = true }, (await Invite(people, hash)).Ok());
        var guests = Enumerable.Range(0, 20).Select(i => Person($"Tamu {i}")).ToList();
        Assert.Equal(ActorRole.Operator, (await As(guests[0], () => people.Grain<IInvitation>(hash).Get())).Ok().Role);

        var answers = await Task.WhenAll(guests.Select(g => Accept(people, hash, g)));
        var winner = guests[Array.FindIndex(answers, a => a.IsOk)];
        Assert.Equal((1, 19), (answers.Count(a => a.IsOk), answers.Count(a => !a.IsOk && a.Problem.Code == "noInvitation")));
        Assert.Equal([(winner.Id, ActorRole.Operator)], people.Roles.In(Agency));
        Assert.True((await Accept(people, hash, winner)).Ok().Replayed);
        Assert.Single(people.Roles.In(Agency));
        Assert.Equal("noInvitation", (await As(guests.First(g => g != winner), () => people.Grain<IInvitation>(hash).Get())).Refused());
        Assert.Equal(winner.Name, Assert.Single((await As(Admin, () => people.Grain<IAdmissions>(Agency).Get())).Invitations).AcceptedBy);
        Assert.Equal("noInvitation", (await Revoke(people, hash)).Refused());
    }

    [Fact]
    public async Task A_role_that_could_not_be_given_is_given_by_the_repetition_and_to_nobody_else()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (hash, guest) = (Hash(), Person("Tamu"));
        (await Invite(people, hash)).Ok();
        people.Roles.Failing = 1;
        await Assert.ThrowsAsync<TimeoutException>(() => Accept(people, hash, guest));
        Assert.Equal("noInvitation", (await Accept(people, hash, Person("Lain"))).Refused());
        Assert.False((await Accept(people, hash, guest)).Ok().Replayed);
        Assert.Equal([(guest.Id, ActorRole.Operator)], people.Roles.In(Agency));
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_looks_like_one_that_never_was()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (hash, guest) = (Hash(), Person("Tamu"));
        (await Invite(people, hash)).Ok();
        (await Revoke(people, hash)).Ok();
        Assert.Equal((await Accept(people, Hash(), guest)).Problem, (await Accept(people, hash, guest)).Problem);
        Assert.Empty((await As(Admin, () => people.Grain<IAdmissions>(Agency).Get())).Invitations);
        Assert.Empty(people.Roles.In(Agency));
    }

    [Fact]
    public void An_invitation_ends_after_its_time_and_not_before()
    {
        var until = new DateTimeOffset(2026, 7, 8, 8, 0, 0, TimeSpan.Zero);
        var state = new InvitationState { Until = until };
        Assert.True(AdmissionRules.IsFor(state, "a", until.AddTicks(-1)));
        Assert.False(AdmissionRules.IsFor(state, "a", until));
        Assert.False(AdmissionRules.IsFor(state, "", until.AddTicks(-1)));
        Assert.True(AdmissionRules.IsFor(state with { Account = "a" }, "a", until.AddYears(1)));
        Assert.False(AdmissionRules.IsFor(state with { Account = "a" }, "b", until.AddTicks(-1)));
        Assert.False(AdmissionRules.IsFor(state with { IsRevoked = true }, "a", until.AddTicks(-1)));
    }

    [Theory]
    [InlineData(ActorRole.Reviewer, "roleInvalid")]
    [InlineData(ActorRole.PlatformAdmin, "roleInvalid")]
    [InlineData(ActorRole.Head, null)]
    public async Task An_agency_gives_its_own_roles_alone(ActorRole role, string? problem)
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var answer = await Invite(people, Hash(), role);
        Assert.Equal(problem, answer.IsOk ? null : answer.Problem.Code);
    }

    [Fact]
    public async Task So_many_invitations_are_open_at_once_and_no_more()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        for (var i = 0; i < AdmissionRules.MaxOpen; i++)
            (await Invite(people, Hash())).Ok();
        Assert.Equal("tooManyOpen", (await Invite(people, Hash())).Refused());
    }

    [Fact]
    public async Task A_request_to_join_is_answered_once_with_a_role_or_a_reason()
    {
        var (cluster, people) = await Start(storage);
        await using var _ = cluster;
        var (first, second) = (Person("Budi"), Person("Ani"));
        Assert.Equal("noAgency", (await Ask(people, first, "Saya operator bidang koperasi")).Refused());
        (await cluster.Agency(Agency).Open(Samples.Open())).Ok();
        Assert.Equal("required", (await Ask(people, first, "a")).Refused());
        (await Ask(people, first, "Saya operator bidang koperasi")).Ok();
        (await Ask(people, first, "Saya operator bidang UM")).Ok();
        (await Ask(people, second, "Saya juga")).Ok();
        Assert.Equal([("Budi", "Saya operator bidang UM"), ("Ani", "Saya juga")], (await As(Admin, () => people.Grain<IAdmissions>(Agency).Get())).Requests.Select(r => (r.Name, r.Words)));

        Assert.Equal("required", (await Decide(people, second, null, "")).Refused());
        Assert.Equal("roleInvalid", (await Decide(people, first, ActorRole.Reviewer, "")).Refused());
        Assert.Equal("noRequest", (await Decide(people, Person(), ActorRole.Operator, "")).Refused());
        people.Roles.Failing = 1;
        await Assert.ThrowsAsync<TimeoutException>(() => Decide(people, first, ActorRole.Operator, ""));
        (await Decide(people, first, ActorRole.Operator, "", "op-lagi")).Ok();
        (await Decide(people, second, null, "Bukan pegawai dinas ini", "op-tolak")).Ok();
        Assert.Equal("requestDecided", (await Decide(people, second, ActorRole.Operator, "", "op-lain")).Refused());
        Assert.Equal([(first.Id, ActorRole.Operator)], people.Roles.In(Agency));
        Assert.Equal((true, "Bukan pegawai dinas ini"), (await As(second, () => people.Grain<IAdmissions>(Agency).GetMine())) is { } mine ? (mine.IsDecided, mine.Reason) : default);
        Assert.Empty((await As(Admin, () => people.Grain<IAdmissions>(Agency).Get())).Requests);
    }

    private static string Hash() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static Task<Model.Outcomes.Outcome<Receipt>> Invite(Newcomers people, string hash, ActorRole role = ActorRole.Operator) => As(Admin, () => people.Grain<IAdmissions>(Agency).Invite(
        new() { OperationId = $"op-{hash[..16]}", Hash = hash, Role = role, For = "Tamu", Actor = Actor(Admin) }));

    private static Task<Model.Outcomes.Outcome<Receipt>> Revoke(Newcomers people, string hash) =>
        As(Admin, () => people.Grain<IAdmissions>(Agency).Revoke(new() { OperationId = $"op-tarik-{hash[..16]}", Hash = hash, Actor = Actor(Admin) }));

    private static Task<Model.Outcomes.Outcome<Receipt>> Accept(Newcomers people, string hash, Caller guest) =>
        As(guest, () => people.Grain<IInvitation>(hash).Accept(new() { OperationId = "op-terima", Actor = Actor(guest) }));

    private static Task<Model.Outcomes.Outcome<Receipt>> Ask(Newcomers people, Caller who, string words) =>
        As(who, () => people.Grain<IAdmissions>(Agency).Ask(new() { OperationId = Samples.Operation(), Words = words, Actor = Actor(who) }));

    private static Task<Model.Outcomes.Outcome<Receipt>> Decide(Newcomers people, Caller who, ActorRole? role, string reason, string? operation = null) => As(Admin, () => people.Grain<IAdmissions>(Agency).Decide(
        new() { OperationId = operation ?? Samples.Operation(), Account = who.Id, Role = role, Reason = reason, Actor = Actor(Admin) }));
}

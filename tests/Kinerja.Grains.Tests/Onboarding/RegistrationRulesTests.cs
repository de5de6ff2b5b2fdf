using Kinerja.Grains.Onboarding;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Onboarding.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.Onboarding;

/// <summary>What commands make of a registration, and the order of what follows from them.</summary>
public sealed class RegistrationRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Siti = new("0123456789abcdef0123456789abcdef", "Siti Rahayu");
    private static readonly OnboardingOptions Options = new();

    [Theory]
    [InlineData("35.08", null)]
    [InlineData("35", null)]
    [InlineData("35.99", "regionUnknown")]
    [InlineData("id", "regionUnknown")]
    public void A_registration_begins_in_a_region_that_exists(string region, string? problem)
    {
        var started = RegistrationRules.Started(new() { OperationId = "op-1", Region = region, Actor = Siti }, Now, Options.Life);
        Assert.Equal(problem, started.IsOk ? null : started.Problem.Code);
        if (started.IsOk)
            Assert.Equal((Siti.Id, RegistrationStatus.Draft, Now + Options.Life, "started"), (started.Value.Applicant, started.Value.Status, started.Value.Until, started.Value.Log[0].What));
    }

    [Theory]
    [InlineData("")]
    [InlineData("siti")]
    [InlineData("siti@")]
    [InlineData("Siti <siti@lumajangkab.go.id>")]
    public void What_is_no_address_is_not_confirmed(string email) => Assert.Equal("emailInvalid", RegistrationRules.Confirmed(Draft, email, Now).Refused());

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Each_step_of_the_applicant_starts_from_its_statuses_and_from_no_other(RegistrationStatus status)
    {
        var state = Described with { Status = status, NameTaken = status == RegistrationStatus.EmailConfirmed };
        Assert.Equal(status == RegistrationStatus.EmailConfirmed, Act(state, RegistrationAct.Submit).IsOk);
        Assert.Equal(status == RegistrationStatus.EmailConfirmed, Act(state, RegistrationAct.Contest).IsOk);
        Assert.Equal(status is RegistrationStatus.AwaitingApproval or RegistrationStatus.Contested, Act(state, RegistrationAct.Withdraw).IsOk);
        Assert.Equal(status is not (RegistrationStatus.Declined or RegistrationStatus.Expired), Act(state, RegistrationAct.Begin).IsOk);
        Assert.Equal(status is RegistrationStatus.Draft or RegistrationStatus.EmailConfirmed, RegistrationRules.Confirmed(state, "a@b.id", Now).IsOk);
        Assert.Equal(status is RegistrationStatus.Draft or RegistrationStatus.EmailConfirmed, RegistrationRules.Described(state, Describe, [], Now, Options.Life).IsOk);
        Assert.Equal(status is RegistrationStatus.AwaitingApproval or RegistrationStatus.Contested, Decide(state, true).IsOk);
        Assert.False(Decide(state with { Pending = [RegistrationStep.Queue] }, true).IsOk);
    }

    [Fact]
    public void Nothing_is_sent_before_the_agency_is_described() =>
        Assert.Equal("notDescribed", Act(Draft with { Status = RegistrationStatus.EmailConfirmed }, RegistrationAct.Submit).Refused());

    [Fact]
    public void All_that_is_wrong_with_a_description_is_said_at_once()
    {
        var refused = RegistrationRules.Described(Draft, Describe with { Name = " x ", Affair = "kambing", Code = "admin", Evidence = new('x', 1001) }, [], Now, Options.Life);
        Assert.Equal([("required", "name"), ("affairUnknown", "affair"), ("agencyCodeReserved", "code"), ("tooLong", "evidence")], refused.Problems.Select(p => (p.Code, p.Field!)));
        Assert.Equal("agencyCodeLooksLike", RegistrationRules.Described(Draft, Describe, ["d1nkop-um"], Now, Options.Life).Refused());
        Assert.Equal("regionUnknown", RegistrationRules.Described(Draft, Describe with { Region = "35.99" }, [], Now, Options.Life).Refused());
    }

    [Fact]
    public void A_contest_brings_evidence_and_goes_to_the_platform()
    {
        var taken = Described with { Status = RegistrationStatus.EmailConfirmed, NameTaken = true, Rival = "f" };
        Assert.Equal("required", Act(taken, RegistrationAct.Contest, "karena saya").Refused());
        Assert.Equal("tooLong", Act(taken, RegistrationAct.Contest, new('x', 1001)).Refused());
        var contested = Act(taken, RegistrationAct.Contest).Ok();
        Assert.Equal((RegistrationStatus.Contested, "f"), (contested.Status, contested.Rival));
        Assert.Equal([RegistrationStep.Queue], contested.Pending);
        Assert.Equal("required", Decide(contested with { Pending = [] }, true, "").Refused());
        Assert.Equal([RegistrationStep.Evict, RegistrationStep.Reserve, .. RegistrationPaths.Opening], Decide(contested with { Pending = [] }, true).Ok().Pending);
    }

    [Fact]
    public void A_decision_against_somebody_has_a_reason_and_gives_the_name_back_last()
    {
        var waiting = Described with { Status = RegistrationStatus.AwaitingApproval };
        Assert.Equal("required", Decide(waiting, false, " ").Refused());
        var declined = Decide(waiting, false).Ok();
        Assert.Equal((RegistrationStatus.Declined, RegistrationStep.Release), (declined.Status, declined.Pending[^1]));
        Assert.True(Decide(waiting, true, "").IsOk);
    }

    [Fact]
    public void The_name_decides_whether_an_agency_opens_waits_or_is_taken()
    {
        var asked = Act(Described with { Status = RegistrationStatus.EmailConfirmed }, RegistrationAct.Submit).Ok();
        Assert.Equal(RegistrationPaths.Opening, RegistrationPaths.Reserved(asked, opensAtOnce: true, Now, Options.Hold).Pending);
        var waiting = RegistrationPaths.Reserved(asked, opensAtOnce: false, Now, Options.Hold);
        Assert.Equal((RegistrationStatus.AwaitingApproval, Now + Options.Hold), (waiting.Status, waiting.Until));
        var taken = RegistrationPaths.Taken(asked, "r", Now);
        Assert.Equal((RegistrationStatus.EmailConfirmed, true, "r", 0), (taken.Status, taken.NameTaken, taken.Rival, taken.Pending.Count));
    }

    [Fact]
    public void It_ends_when_nobody_goes_on_in_time()
    {
        Assert.False(RegistrationRules.IsOver(Described, Described.Until.AddTicks(-1)));
        Assert.True(RegistrationRules.IsOver(Described, Described.Until));
        Assert.False(RegistrationRules.IsOver(Described with { Status = RegistrationStatus.Opened }, Described.Until));
        Assert.False(RegistrationRules.IsOver(Described with { Pending = [RegistrationStep.Open] }, Described.Until));
        Assert.Contains(RegistrationStep.Release, RegistrationRules.Expired(Described with { Status = RegistrationStatus.AwaitingApproval }, Now).Pending);
        Assert.Equal([RegistrationStep.Forget], RegistrationRules.Expired(Described, Now).Pending);
    }

    [Fact]
    public void The_log_keeps_its_last_hundred_lines() =>
        Assert.Equal(["98", "99", "100"], Enumerable.Range(1, 100).Aggregate(Draft, (state, i) => state.Noted(Now, $"{i}")).Log.TakeLast(3).Select(e => e.What));

    public static TheoryData<RegistrationStatus> Statuses() => [.. Enum.GetValues<RegistrationStatus>()];

    private static RegistrationState Draft { get; } = RegistrationRules.Started(new() { OperationId = "op-1", Region = "35.08", Actor = Siti }, Now, Options.Life).Ok();

    private static DescribeAgency Describe { get; } = new() { OperationId = "op-2", Region = "35.08", Name = "Dinas Koperasi dan Usaha Mikro", Affair = "2.17", Code = "dinkop-um", Actor = Siti };

    private static RegistrationState Described { get; } = RegistrationRules.Described(Draft, Describe, [], Now, Options.Life).Ok();

    private static Model.Outcomes.Outcome<RegistrationState> Act(RegistrationState state, RegistrationAct act, string words = "Surat tugas nomor 800/12/2026 dari kepala dinas.") =>
        RegistrationRules.Acted(state, new() { OperationId = "op-3", Act = act, Words = words, Actor = Siti }, Now, Options);

    private static Model.Outcomes.Outcome<RegistrationState> Decide(RegistrationState state, bool approve, string reason = "Surat tugas cocok") =>
        RegistrationRules.Decided(state, new() { OperationId = "op-4", Registration = Siti.Id, Approve = approve, Reason = reason, Actor = Siti }, Now);
}

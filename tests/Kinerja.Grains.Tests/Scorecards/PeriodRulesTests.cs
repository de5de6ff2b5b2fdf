using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Scorecards;

/// <summary>The way of a period, without a cluster.</summary>
public sealed class PeriodRulesTests
{
    /// <summary>Where each step starts; every other status refuses it.</summary>
    private static readonly Dictionary<PeriodAct, PeriodStatus[]> Starts = new()
    {
        [PeriodAct.Submit] = [PeriodStatus.Open, PeriodStatus.Returned],
        [PeriodAct.Return] = [PeriodStatus.Submitted],
        [PeriodAct.Verify] = [PeriodStatus.Submitted],
        [PeriodAct.Publish] = [PeriodStatus.Verified],
        [PeriodAct.Lock] = [PeriodStatus.Published],
        [PeriodAct.Unlock] = [PeriodStatus.Verified, PeriodStatus.Published, PeriodStatus.Locked],
    };

    [Fact]
    public void A_step_starts_from_its_statuses_and_from_no_other()
    {
        foreach (var act in Enum.GetValues<PeriodAct>())
        {
            foreach (var status in Enum.GetValues<PeriodStatus>())
            {
                var problems = PeriodRules.Check(With(Period.Tw2, status), Step(act, Period.Tw2));
                Assert.Equal(Starts[act].Contains(status) ? [] : ["periodStatus"], problems.Select(p => p.Code));
                Assert.All(problems, p => Assert.Equal(ProblemKind.Conflict, p.Kind));
            }
        }
    }

    [Theory]
    [InlineData(Period.Tw2, Period.Tw1, Period.Tw2)]
    [InlineData(Period.Tw2, Period.Tw2, Period.Tw2)]
    [InlineData(Period.Tw2, Period.Tw3, null)]
    [InlineData(Period.Tw2, Period.Year, null)]
    [InlineData(Period.Year, Period.Tw4, Period.Year)]
    [InlineData(Period.Year, Period.Year, Period.Year)]
    [InlineData(Period.Tw1, Period.Year, null)]
    public void A_closed_period_closes_what_its_figures_rest_on(Period closed, Period entered, Period? by)
    {
        foreach (var status in Enum.GetValues<PeriodStatus>())
            Assert.Equal(status.IsOpen() ? null : by, PeriodRules.ClosedBy(With(closed, status), entered));
    }

    [Fact]
    public void Nobody_verifies_what_they_entered_or_submitted()
    {
        var state = With(Period.Tw1, PeriodStatus.Submitted, r => r with { SubmittedBy = "kepala", EnteredByIds = ["agus"], EnteredBy = ["Siti Aminah"] });
        Assert.Equal(["verifiesOwn"], Codes(Step(PeriodAct.Verify, Period.Tw1, new("kepala", "Bu Kepala", Role: ActorRole.Reviewer))));
        Assert.Equal(["verifiesOwn"], Codes(Step(PeriodAct.Verify, Period.Tw1, new("siti", "Siti Aminah", Role: ActorRole.Reviewer))));
        Assert.Equal(["verifiesOwn"], Codes(Step(PeriodAct.Verify, Period.Tw1, new("agus", "Nama baru", Role: ActorRole.Reviewer))));
        Assert.Empty(Codes(Step(PeriodAct.Verify, Period.Tw1, new("agus-lain", "Agus", Role: ActorRole.Reviewer))));
        Assert.Empty(Codes(Step(PeriodAct.Verify, Period.Tw1, Reviewer)));
        Assert.Empty(Codes(Step(PeriodAct.Verify, Period.Tw1, new("kepala", "Siti Aminah", Role: ActorRole.Reviewer, IsUnknown: true))));
        Assert.Empty(Codes(Step(PeriodAct.Return, Period.Tw1, new("kepala", "Bu Kepala", Role: ActorRole.Head))));

        IEnumerable<string> Codes(ChangePeriod command) => PeriodRules.Check(state, command).Select(p => p.Code);
    }

    [Theory]
    [InlineData(PeriodAct.Submit, PeriodStatus.Open, ActorRole.Head)]
    [InlineData(PeriodAct.Return, PeriodStatus.Submitted, ActorRole.Head, ActorRole.Reviewer)]
    [InlineData(PeriodAct.Verify, PeriodStatus.Submitted, ActorRole.Reviewer)]
    [InlineData(PeriodAct.Publish, PeriodStatus.Verified, ActorRole.Reviewer)]
    [InlineData(PeriodAct.Lock, PeriodStatus.Published, ActorRole.Reviewer)]
    [InlineData(PeriodAct.Unlock, PeriodStatus.Locked, ActorRole.Reviewer)]
    public void Each_step_has_its_roles(PeriodAct act, PeriodStatus from, params ActorRole[] allowed)
    {
        foreach (var role in Enum.GetValues<ActorRole>())
        {
            var problems = PeriodRules.Check(With(Period.Tw1, from), Step(act, Period.Tw1, new("x", "X", Role: role)));
            Assert.Equal(allowed.Contains(role) ? [] : ["roleNotAllowed"], problems.Select(p => p.Code));
        }
    }

    [Theory]
    [InlineData(PeriodAct.Submit, PeriodStatus.Open)]
    [InlineData(PeriodAct.Return, PeriodStatus.Submitted)]
    [InlineData(PeriodAct.Verify, PeriodStatus.Submitted)]
    [InlineData(PeriodAct.Publish, PeriodStatus.Verified)]
    [InlineData(PeriodAct.Lock, PeriodStatus.Published)]
    [InlineData(PeriodAct.Unlock, PeriodStatus.Locked)]
    public void Nobody_takes_a_step_without_a_role(PeriodAct act, PeriodStatus from) =>
        Assert.Equal("roleNotAllowed", Assert.Single(PeriodRules.Check(With(Period.Tw1, from), Step(act, Period.Tw1, new("x", "X")))).Code);

    [Theory]
    [InlineData(PeriodAct.Return, PeriodStatus.Submitted)]
    [InlineData(PeriodAct.Unlock, PeriodStatus.Locked)]
    public void A_period_opens_only_after_the_later_ones_that_rest_on_it(PeriodAct act, PeriodStatus from)
    {
        var state = With(Period.Tw1, from).With(Period.Tw3, new() { Status = PeriodStatus.Verified });
        Assert.Equal("laterPeriodClosed", Assert.Single(PeriodRules.Check(state, Step(act, Period.Tw1))).Code);
        Assert.Empty(PeriodRules.Check(state.With(Period.Tw3, new() { Status = PeriodStatus.Returned }), Step(act, Period.Tw1)));
        Assert.Empty(PeriodRules.Check(With(Period.Year, from), Step(act, Period.Year)));
    }

    [Fact]
    public void A_return_says_why_or_where_and_an_unlocking_says_why()
    {
        var submitted = With(Period.Tw1, PeriodStatus.Submitted);
        Assert.Equal(["reason"], PeriodRules.Check(submitted, Step(PeriodAct.Return, Period.Tw1, reason: " ")).Select(p => p.Field));
        Assert.Empty(PeriodRules.Check(submitted, Step(PeriodAct.Return, Period.Tw1, reason: null) with { Comments = [new("iku-1", "periksa")] }));
        Assert.Equal(["reason"], PeriodRules.Check(With(Period.Tw1, PeriodStatus.Verified), Step(PeriodAct.Unlock, Period.Tw1, reason: null)).Select(p => p.Field));
        Assert.Empty(PeriodRules.Check(submitted, Step(PeriodAct.Verify, Period.Tw1, reason: null)));
    }

    [Fact]
    public void Comments_are_checked_at_their_place()
    {
        var command = Step(PeriodAct.Return, Period.Tw1) with { Comments = [new("iku-1", ""), new("IKU 1", "x"), new("iku-2", new('x', 1001))] };
        Assert.Equal(
            ["comments[0].text", "comments[1].indicator", "comments[2].text"], PeriodRules.Check(With(Period.Tw1, PeriodStatus.Submitted), command).Select(p => p.Field));
        var many = command with { Comments = [.. Enumerable.Repeat(new CellComment("iku-1", "x"), 201)] };
        Assert.Equal("tooManyComments", Assert.Single(PeriodRules.Check(With(Period.Tw1, PeriodStatus.Submitted), many)).Code);
        var stray = Step(PeriodAct.Verify, Period.Tw1) with { Comments = [new("iku-1", "x")] };
        Assert.Equal("commentsOnReturn", Assert.Single(PeriodRules.Check(With(Period.Tw1, PeriodStatus.Submitted), stray)).Code);
    }

    [Fact]
    public void A_period_or_a_step_that_is_none_is_refused()
    {
        Assert.Equal("periodInvalid", Assert.Single(PeriodRules.Check(new(), Step(PeriodAct.Submit, (Period)9))).Code);
        Assert.Equal("periodInvalid", Assert.Single(PeriodRules.Check(new(), Step((PeriodAct)9))).Code);
    }

    [Fact]
    public void Closing_dates_do_not_count_for_what_the_reviewers_gave_back_until_they_verify_it()
    {
        Assert.False(Is(PeriodStatus.Open));
        Assert.True(Is(PeriodStatus.Returned, (PeriodAct.Return, ActorRole.Reviewer)));
        Assert.True(Is(PeriodStatus.Returned, (PeriodAct.Return, null))); // from before roles were kept
        Assert.False(Is(PeriodStatus.Returned, (PeriodAct.Return, ActorRole.Head)));
        Assert.True(Is(PeriodStatus.Returned, (PeriodAct.Return, ActorRole.Reviewer), (PeriodAct.Submit, ActorRole.Head), (PeriodAct.Return, ActorRole.Head)));
        Assert.True(Is(PeriodStatus.Open, (PeriodAct.Verify, ActorRole.Reviewer), (PeriodAct.Unlock, ActorRole.Reviewer)));
        Assert.False(Is(PeriodStatus.Returned, (PeriodAct.Return, ActorRole.Reviewer), (PeriodAct.Verify, ActorRole.Reviewer), (PeriodAct.Return, ActorRole.Head)));
        Assert.False(Is(PeriodStatus.Submitted, (PeriodAct.Return, ActorRole.Reviewer), (PeriodAct.Submit, ActorRole.Head)));

        static bool Is(PeriodStatus status, params (PeriodAct Act, ActorRole? Role)[] steps) =>
            PeriodHistory.IsGivenBack(status, [.. steps.Select(s => new PeriodStep(s.Act, default, default, "x", "X", default, null, 1, s.Role))]);
    }

    private static PeriodsState With(Period period, PeriodStatus status, Func<PeriodRecord, PeriodRecord>? more = null) =>
        new PeriodsState().With(period, (more ?? (r => r))(new() { Status = status }));
}

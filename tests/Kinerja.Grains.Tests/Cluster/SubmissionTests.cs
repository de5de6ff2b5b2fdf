using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>A period from open to locked.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class SubmissionTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    private ISubmissions Periods => _cluster.Periods(_agency, 2014);

    [Fact]
    public async Task A_period_goes_all_the_way_and_back()
    {
        await Filled();
        foreach (var (act, status) in new[]
                 {
                     (PeriodAct.Submit, PeriodStatus.Submitted), (PeriodAct.Return, PeriodStatus.Returned), (PeriodAct.Submit, PeriodStatus.Submitted),
                     (PeriodAct.Verify, PeriodStatus.Verified), (PeriodAct.Publish, PeriodStatus.Published), (PeriodAct.Lock, PeriodStatus.Locked),
                     (PeriodAct.Unlock, PeriodStatus.Open), (PeriodAct.Submit, PeriodStatus.Submitted),
                 })
        {
            (await Periods.Change(Step(act))).Ok();
            Assert.Equal(status, (await State()).Status);
            Assert.Equal(status, (await View()).Statuses[Period.Year]);
        }

        var state = await State();
        Assert.Equal(3, state.Submission);
        Assert.Equal(8, state.History.Count);
        Assert.Equal(("budi", "Budi Santoso", "karena", PeriodStatus.Locked, PeriodStatus.Open), (state.History[6].ById, state.History[6].By, state.History[6].Reason, state.History[6].From, state.History[6].To));
        Assert.Equal([1, 1, 2, 2, 2, 2, 2, 3], state.History.Select(h => h.Submission));
    }

    [Fact]
    public async Task A_submitted_figure_cannot_be_changed_and_the_operator_is_told_why()
    {
        await Filled();
        await Submit();
        var before = await _cluster.Cell(_agency, "data-um", 2014).Pull();
        foreach (var act in new[] { PeriodAct.Verify, PeriodAct.Publish, PeriodAct.Lock })
        {
            await Refused();
            (await Periods.Change(Step(act))).Ok();
        }

        await Refused();
        Assert.Equal(before.Revision, (await _cluster.Cell(_agency, "data-um", 2014).Pull()).Revision);
        (await Periods.Change(Step(PeriodAct.Unlock))).Ok();
        (await _cluster.Cell(_agency, "data-um", 2014).Report(Report(7))).Ok();

        async Task Refused()
        {
            foreach (var period in new[] { Period.Year, Period.Tw1 })
            {
                var refused = await _cluster.Cell(_agency, "data-um", 2014).Report(Report(7, period));
                Assert.Equal(("periodClosed", ProblemKind.Locked, $"values.{period.Code()}"), (refused.Refused(), refused.Problem.Kind, refused.Problem.Field));
                Assert.Contains("2014", refused.Problem.Message.Id, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_submitted_quarter_closes_itself_and_the_quarters_before_it_only()
    {
        await Filled(Period.Tw2);
        await Submit(Period.Tw2);
        Assert.Equal("periodClosed", (await Enter(Period.Tw1)).Refused());
        Assert.Equal("periodClosed", (await Enter(Period.Tw2)).Refused());
        (await Enter(Period.Tw3)).Ok();
        (await Enter(Period.Year)).Ok();
        (await _cluster.Cell(_agency, "data-um", 2015).Report(Report(1, Period.Tw1))).Ok();

        var states = await Periods.GetPeriods();
        Assert.Equal([Period.Tw2, null, null, null, null], states.Select(s => s.ClosedBy));
        Assert.Equal([false, false, true, true, true], states.Select(s => s.IsOpen));

        Task<Outcome<Kinerja.Grains.Indicators.Contracts.ReportReceipt>> Enter(Period period) => _cluster.Cell(_agency, "data-pengawas", 2014).Report(Report(6, period));
    }

    [Fact]
    public async Task A_figure_that_no_scorecard_shows_is_closed_with_its_period()
    {
        await Filled();
        await Submit();
        Assert.Equal("periodClosed", (await _cluster.Cell(_agency, "iki-1", 2014).Report(Report(7))).Refused());
        (await _cluster.Cell(_agency, "iki-1", 2015).Report(Report(7))).Ok();
    }

    [Fact]
    public async Task A_retry_after_the_period_was_closed_gets_its_receipt()
    {
        await Filled();
        var command = Report(1017);
        var receipt = (await _cluster.Cell(_agency, "data-um", 2014).Report(command)).Ok();
        await Submit();
        var retried = (await _cluster.Cell(_agency, "data-um", 2014).Report(command)).Ok();
        Assert.True(retried.Receipt.Replayed);
        Assert.Equal(receipt.Sequence, retried.Sequence);
    }

    [Fact]
    public async Task A_step_is_done_once_and_a_retry_gets_its_receipt()
    {
        await Filled();
        var command = Step(PeriodAct.Submit);
        var first = (await Periods.Change(command)).Ok();
        var again = (await Periods.Change(command)).Ok();
        Assert.Equal(first with { Replayed = true }, again);
        Assert.Single((await State()).History);
        Assert.Equal(first.Revision, (await State()).Revision);
        Assert.Equal("operationReused", (await Periods.Change(command with { Reason = "lain" })).Refused());
        Assert.Equal("revisionConflict", (await Periods.Change(Step(PeriodAct.Verify) with { ExpectedRevision = first.Revision - 1 })).Refused());
        (await Periods.Change(Step(PeriodAct.Verify) with { ExpectedRevision = first.Revision })).Ok();
    }

    [Fact]
    public async Task Of_two_verifiers_one_verifies()
    {
        await Filled();
        await Submit();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Periods.Change(Step(PeriodAct.Verify, by: new($"r-{i}", $"Peninjau {i}", Role: ActorRole.Reviewer)))));
        Assert.Single(outcomes, o => o.IsOk);
        Assert.All(outcomes.Where(o => !o.IsOk), o => Assert.Equal(("periodStatus", ProblemKind.Conflict), (o.Problem.Code, o.Problem.Kind)));
        Assert.Equal(2, (await State()).History.Count);
    }

    [Fact]
    public async Task Who_entered_a_component_does_not_verify()
    {
        await Filled();
        await Submit();
        Assert.Equal("verifiesOwn", (await Periods.Change(Step(PeriodAct.Verify, by: Someone with { Role = ActorRole.Reviewer }))).Refused());
        Assert.Equal("verifiesOwn", (await Periods.Change(Step(PeriodAct.Verify, by: Someone with { Name = "Nama sesudah menikah", Role = ActorRole.Reviewer }))).Refused());
        Assert.Equal(PeriodStatus.Submitted, (await State()).Status);
        (await Periods.Change(Step(PeriodAct.Verify, by: new("orang-lain", Someone.Name, Role: ActorRole.Reviewer)))).Ok(); // a namesake is somebody else
    }

    [Fact]
    public async Task A_plan_that_changes_does_not_change_what_was_submitted()
    {
        await Filled();
        await Submit();
        var frozen = await View();
        var plan = Plan(share2014: 7m) with { Indicators = [.. Plan().Indicators.Where(i => i.Code != "iku-3")] };
        await _cluster.ApplyAll(_agency, Apply(plan with { Targets = [.. plan.Targets.Where(t => t.Indicator != "iku-3")] }));

        var after = await View();
        Assert.Equal(Figures(frozen), Figures(after));
        Assert.Equal(frozen.State!.Hash, after.State!.Hash);
        Assert.Equal(
            [("iku-1", BasisChangeKind.Definition), ("iku-3", BasisChangeKind.Withdrawn)], after.State.BasisChanges.Select(c => (c.Indicator, c.Kind)));

        (await Periods.Change(Step(PeriodAct.Return))).Ok();
        Assert.Equal(7m, (await View()).Objectives[0].Indicators[0].Target.Amount);
        Assert.Empty((await State()).BasisChanges);

        static List<(string, string, TypedValue, TypedValue, TypedValue)> Figures(ScorecardView view) =>
            [.. view.Objectives.SelectMany(o => o.Indicators).Select(i => (i.Card.Code, i.Card.Name, i.Target, i.Realisation, i.Achievement))];
    }

    [Fact]
    public async Task A_base_that_moves_is_shown_beside_the_frozen_figure()
    {
        await Filled();
        await Submit();
        Assert.Empty((await State()).BasisChanges);
        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(2000))).Ok();

        var view = await View();
        Assert.Equal(1.6m, view.Objectives[1].Indicators[0].Realisation.Amount);
        var change = Assert.Single(view.State!.BasisChanges);
        Assert.Equal(("iku-2", BasisChangeKind.PreviousYear, 1.6m, -49.2m), (change.Indicator, change.Kind, change.Frozen.Amount, change.Now.Amount));
        Assert.Equal(1.6m, (await Periods.GetFrozen(Period.Year, null)).Ok().View.Objectives[1].Indicators[0].Realisation.Amount);
        (await _cluster.Cell(_agency, "data-um", 2013).Report(Report(1000))).Ok();
        Assert.Empty((await State()).BasisChanges);
    }

    [Fact]
    public async Task Every_submission_stays_readable_with_its_comments()
    {
        await Filled();
        await Submit();
        (await Periods.Change(Step(PeriodAct.Return) with { Comments = [new("iku-1", "Periksa penyebut."), new("data-um", "Ada bukti?")] })).Ok();
        Assert.Equal(["iku-1", "data-um"], (await State()).Comments.Select(c => c.Indicator));
        (await _cluster.Cell(_agency, "data-dinilai", 2014).Report(Report(340))).Ok();
        await Submit();

        var (first, second) = ((await Periods.GetFrozen(Period.Year, 1)).Ok(), (await Periods.GetFrozen(Period.Year, null)).Ok());
        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.True(first.IsIntact && second.IsIntact);
        Assert.Equal((5.1829m, 5m), (decimal.Round(first.View.Objectives[0].Indicators[0].Realisation.Amount, 4), second.View.Objectives[0].Indicators[0].Realisation.Amount));
        Assert.Equal("Periksa penyebut.", first.Comments[0].Text);
        Assert.Empty(second.Comments);
        Assert.Empty((await State()).Comments);
        Assert.Equal("notSubmitted", (await Periods.GetFrozen(Period.Year, 3)).Refused());
        Assert.Equal("notSubmitted", (await Periods.GetFrozen(Period.Tw1, null)).Refused());
    }

    [Fact]
    public async Task The_same_figures_have_the_same_hash()
    {
        await Filled();
        await Submit();
        (await Periods.Change(Step(PeriodAct.Return))).Ok();
        await Submit();
        Assert.Equal((await Periods.GetFrozen(Period.Year, 1)).Ok().Hash, (await Periods.GetFrozen(Period.Year, 2)).Ok().Hash);
    }

    [Fact]
    public async Task A_comment_stands_at_a_figure_of_the_submission()
    {
        await Filled();
        await Submit();
        var refused = await Periods.Change(Step(PeriodAct.Return) with { Comments = [new("lain", "x")] });
        Assert.Equal(("noIndicator", "comments"), (refused.Refused(), refused.Problem.Field));
        Assert.Equal(PeriodStatus.Submitted, (await State()).Status);
    }

    [Fact]
    public async Task What_is_incomplete_wants_a_note()
    {
        await _cluster.WithPlan(_agency);
        (await _cluster.Cell(_agency, "iku-3", 2014).Report(Report(2))).Ok();
        var review = (await Periods.Review(Period.Year)).Ok();
        Assert.Equal((1, 4, true, true), (review.Reported, review.Expected, review.MaySubmit, review.WantsNote));
        Assert.Equal(["iku-1", "iku-2", "tujuan-1"], review.Items.Where(i => i.Kind == ReviewKind.Incomplete).Select(i => i.Indicator).Order());

        var refused = await Periods.Change(Step(PeriodAct.Submit, reason: null));
        Assert.Equal(("reasonRequired", "reason"), (refused.Refused(), refused.Problem.Field));
        Assert.Equal(PeriodStatus.Open, (await State()).Status);
        (await Periods.Change(Step(PeriodAct.Submit, reason: "Data koperasi menyusul."))).Ok();
        Assert.Equal("Data koperasi menyusul.", (await State()).Last!.Reason);
    }

    [Fact]
    public async Task What_cannot_be_true_is_not_submitted()
    {
        await Filled();
        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(400))).Ok();
        Assert.Contains((await Periods.Review(Period.Year)).Ok().Items, i => i is { Kind: ReviewKind.Impossible, Indicator: "iku-1" });
        var refused = await Periods.Change(Step(PeriodAct.Submit));
        Assert.Equal(("notSubmittable", "indicators.iku-1"), (refused.Refused(), refused.Problem.Field));
        Assert.Equal(PeriodStatus.Open, (await State()).Status);
        (await _cluster.Cell(_agency, "data-sehat", 2014).Report(Report(17))).Ok();
        await Submit();
    }

    [Fact]
    public async Task Without_a_plan_nothing_is_submitted()
    {
        Assert.Equal("noPlanForYear", (await Periods.Change(Step(PeriodAct.Submit))).Refused());
        Assert.All(await Periods.GetPeriods(), s => Assert.Equal(PeriodStatus.Open, s.Status));
    }

    [Fact]
    public async Task What_was_submitted_is_shown_when_the_year_leaves_the_plan()
    {
        await Filled();
        await Submit();
        var plan = Plan() with { Header = Plan().Header with { Years = [2013, 2015] }, Targets = [.. Plan().Targets.Where(t => t.Year != 2014)] };
        await _cluster.ApplyAll(_agency, Apply(plan));

        var view = await View();
        Assert.Equal(PeriodStatus.Submitted, view.State!.Status);
        Assert.Equal(1.6m, view.Objectives[1].Indicators[0].Realisation.Amount);
        Assert.Equal("noPlanForYear", (await _cluster.Scorecard(_agency, 2014).Get(Period.Tw1)).Refused());
    }

    private async Task Filled(Period period = Period.Year)
    {
        await _cluster.WithPlan(_agency);
        await _cluster.Fill(_agency, 2014, period);
    }

    private async Task Submit(Period period = Period.Year) => (await Periods.Change(Step(PeriodAct.Submit, period))).Ok();

    private async Task<ScorecardView> View() => (await _cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();

    private async Task<PeriodState> State() => (await Periods.GetPeriods())[4];
}

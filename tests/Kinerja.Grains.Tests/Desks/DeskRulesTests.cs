using Kinerja.Grains.Desks;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Tests.Desks;

/// <summary>What people may put on a desk, without a cluster.</summary>
public sealed class DeskRulesTests
{
    private static readonly DateTimeOffset Now = new(2019, 5, 2, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2019, 5, 2);
    private static readonly Actor Operator = new("siti", "Siti", Role: ActorRole.Operator);
    private static readonly Actor Reviewer = new("budi", "Budi", Role: ActorRole.Reviewer);

    [Fact]
    public void An_operator_says_that_a_period_is_ready_and_takes_it_back()
    {
        var said = DeskRules.Ready(new(), Ready(true, " tolong dicek "), Now).Ok();
        Assert.Equal(new ReadyMark("siti", "Siti", Now, "tolong dicek"), said.Ready[Period.Tw1]);
        Assert.Empty(DeskRules.Ready(said, Ready(false), Now).Ok().Ready);
    }

    [Theory]
    [InlineData(ActorRole.Head)]
    [InlineData(ActorRole.Reviewer)]
    [InlineData(ActorRole.AgencyAdmin)]
    [InlineData(null)]
    public void Nobody_but_an_operator_says_so(ActorRole? role) =>
        Assert.Equal("roleNotAllowed", DeskRules.Ready(new(), Ready(true) with { Actor = new("x", "X", Role: role) }, Now).Refused());

    [Theory]
    [InlineData(ActorRole.Head)]
    [InlineData(ActorRole.Operator)]
    [InlineData(ActorRole.AgencyAdmin)]
    [InlineData(null)]
    public void Nobody_but_a_reviewer_opens_a_window_or_ticks_a_figure(ActorRole? role)
    {
        var actor = new Actor("x", "X", Role: role);
        Assert.Equal("roleNotAllowed", DeskRules.Window(new(), Window(Today) with { Actor = actor }, Today, Now).Refused());
        Assert.Equal("roleNotAllowed", DeskRules.Checked(new(), Checks() with { Actor = actor }, Now).Refused());
    }

    [Theory]
    [InlineData(-1, "dateOutOfRange")]
    [InlineData(0, null)]
    [InlineData(366, null)]
    [InlineData(367, "dateOutOfRange")]
    public void A_window_ends_between_today_and_a_year_ahead(int days, string? refusal)
    {
        var made = DeskRules.Window(new(), Window(Today.AddDays(days)), Today, Now);
        Assert.Equal(refusal, made.IsOk ? null : made.Problem.Code);
    }

    [Fact]
    public void A_window_wants_a_reason_and_the_newest_counts()
    {
        Assert.Equal("reasonRequired", DeskRules.Window(new(), Window(Today, " "), Today, Now).Refused());
        Assert.Equal("tooLong", DeskRules.Window(new(), Window(Today, new('x', 501)), Today, Now).Refused());
        var state = DeskRules.Window(new(), Window(Today.AddDays(3)), Today, Now).Ok();
        state = DeskRules.Window(state, Window(null, "cukup"), Today, Now.AddHours(1)).Ok();
        var view = new DeskView { Windows = state.Windows };
        Assert.Equal([null, Today.AddDays(3)], view.Windows[Period.Tw1].Select(w => w.Until));
        Assert.Null(view.WindowOf(Period.Tw1));
        for (var i = 0; i < 30; i++)
            state = DeskRules.Window(state, Window(Today.AddDays(i)), Today, Now).Ok();
        Assert.Equal(DeskRules.KeptWindows, state.Windows[Period.Tw1].Count);
        Assert.Equal(Today.AddDays(29), new DeskView { Windows = state.Windows }.WindowOf(Period.Tw1)!.Until);
    }

    [Fact]
    public void A_figure_is_ticked_by_whom_and_when_and_an_unchanged_tick_stays_the_first_persons()
    {
        var state = DeskRules.Checked(new(), Checks(new CheckedFigure("iku-1", true, null), new CheckedFigure("iku-2", false, " lihat bukti ")), Now).Ok();
        Assert.Equal(new SampleCheck("iku-1", true, null, "budi", "Budi", Now), state.Checks["iku-1"]);
        Assert.Equal("lihat bukti", state.Checks["iku-2"].Note);

        var other = Checks(new CheckedFigure("iku-1", true, null), new CheckedFigure("iku-2", true, null)) with { Actor = new("ani", "Ani", Role: ActorRole.Reviewer) };
        state = DeskRules.Checked(state, other, Now.AddHours(1)).Ok();
        Assert.Equal(("Budi", "Ani"), (state.Checks["iku-1"].By, state.Checks["iku-2"].By));
        Assert.Empty(DeskRules.Checked(state, Checks(new CheckedFigure("iku-1", false, null), new CheckedFigure("iku-2", false, " ")), Now).Ok().Checks);
    }

    [Fact]
    public void What_is_no_code_too_long_or_too_much_is_refused()
    {
        Assert.Equal("noIndicator", DeskRules.Checked(new(), Checks(new CheckedFigure("IKU 1", true, null)), Now).Refused());
        Assert.Equal("tooLong", DeskRules.Checked(new(), Checks(new CheckedFigure("iku-1", true, new('x', 501))), Now).Refused());
        Assert.Equal("tooMany", DeskRules.Checked(new(), Checks([.. Enumerable.Range(0, 201).Select(i => new CheckedFigure($"iku-{i}", true, null))]), Now).Refused());
        Assert.Equal("periodInvalid", DeskRules.Ready(new(), Ready(true) with { Period = (Period)9 }, Now).Refused());
        Assert.Equal("periodInvalid", DeskRules.Window(new(), Window(Today) with { Period = (Period)9 }, Today, Now).Refused());
    }

    private static SetReady Ready(bool isReady, string? note = null) => new() { OperationId = "op", Period = Period.Tw1, IsReady = isReady, Note = note, Actor = Operator };

    private static SetWindow Window(DateOnly? until, string reason = "banjir") => new() { OperationId = "op", Period = Period.Tw1, Until = until, Reason = reason, Actor = Reviewer };

    private static SetChecks Checks(params CheckedFigure[] figures) => new() { OperationId = "op", Period = Period.Tw1, Submission = 1, Figures = figures, Actor = Reviewer };
}

using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Home;
using Kinerja.Web.Application.Periods;
using Kinerja.Web.Components.Pages.Periods;

namespace Kinerja.Web.Tests.Home;

/// <summary>What the home and the queue make of what the grains say, without a site.</summary>
public sealed class HomeRulesTests
{
    private static readonly AgencyProfile Profile = new() { Region = "35.08", Agency = "dinas-a", Name = "Dinas A", RegionName = "Lumajang", TimeZone = "Asia/Jakarta", Years = [2018, 2019, 2020], DueDays = 15 };

    [Theory]
    [InlineData("2020-01-13", 2019, "2018,2019,2020")] // the fourth quarter of last year is what is worked at
    [InlineData("2020-03-31", 2019, "2018,2019,2020")]
    [InlineData("2020-04-01", 2020, "2019,2020")]
    [InlineData("2019-12-31", 2019, "2018,2019")]
    [InlineData("2026-11-28", 2020, "2019,2020")] // a plan that has ended
    [InlineData("2017-06-01", 2018, "2018")] // one that has not begun
    public void The_year_that_is_worked_at_is_the_latest_with_a_quarter_that_is_over(string today, int focus, string years)
    {
        Assert.Equal(focus, HomeYears.Focus(Profile.Years, DateOnly.Parse(today)));
        Assert.Equal(years, string.Join(',', HomeYears.Of(Profile.Years, DateOnly.Parse(today))));
    }

    [Theory]
    [InlineData("2019-04-15T16:59:59Z", 0, true)]
    [InlineData("2019-04-15T17:00:00Z", -1, true)]
    [InlineData("2019-03-31T16:59:59Z", 15, false)]
    [InlineData("2019-03-31T17:00:00Z", 14, true)]
    public void Days_are_counted_in_the_zone_of_the_agency(string now, int left, bool isOver)
    {
        var first = Standing(now, DeskView.Empty);
        Assert.Equal((left, isOver), (first.DaysLeft, first.IsOver));
    }

    [Fact]
    public void Readiness_counts_until_the_next_step_and_while_the_period_is_open()
    {
        var (early, late) = (At("2019-04-02T00:00:00Z"), At("2019-04-03T00:00:00Z"));
        Assert.Equal(Turn.Head, Standing("2019-04-05T00:00:00Z", State(PeriodStatus.Open), Ready(early)).Turn);
        Assert.Equal(Turn.Reviewer, Standing("2019-04-05T00:00:00Z", State(PeriodStatus.Submitted, Step(PeriodAct.Submit, late)), Ready(early)).Turn);
        Assert.Equal(Turn.Operator, Standing("2019-04-05T00:00:00Z", State(PeriodStatus.Returned, Step(PeriodAct.Return, late)), Ready(early)).Turn);
        Assert.Equal(Turn.Head, Standing("2019-04-05T00:00:00Z", State(PeriodStatus.Returned, Step(PeriodAct.Return, early)), Ready(late)).Turn);
    }

    [Fact]
    public void A_page_says_the_same_about_closing_as_the_gate_does()
    {
        var windows = new ReportingWindows { EntryDays = 20, SubmitDays = 25 };
        Assert.False(Of("2019-04-20T16:59:59Z").IsEntryClosed);
        Assert.True(Of("2019-04-20T17:00:00Z").IsEntryClosed);
        Assert.False(Of("2019-04-20T17:00:00Z").IsSubmitClosed);
        Assert.True(Of("2019-04-25T17:00:00Z").IsSubmitClosed);
        Assert.False(Of("2019-05-10T05:00:00Z", until: new(2019, 5, 10)).IsEntryClosed);
        Assert.True(Of("2019-05-10T17:00:00Z", until: new(2019, 5, 10)).IsEntryClosed);
        Assert.False(Of("2019-06-01T05:00:00Z", State(PeriodStatus.Returned, Step(PeriodAct.Return, default, ActorRole.Reviewer))).IsEntryClosed);
        Assert.True(Of("2019-06-01T05:00:00Z", State(PeriodStatus.Returned, Step(PeriodAct.Return, default, ActorRole.Head))).IsEntryClosed);

        PeriodStanding Of(string now, PeriodState? state = null, DateOnly? until = null) => PeriodStandings.Of(
            Profile, 2019, [state ?? State(PeriodStatus.Open)],
            until is null ? DeskView.Empty : new() { Windows = new Dictionary<Period, IReadOnlyList<PeriodWindow>> { [Period.Tw1] = [new(until, "banjir", "b", "B", default)] } },
            windows, At(now)).Single();
    }

    [Fact]
    public void What_one_person_enters_in_one_go_is_told_once()
    {
        var noon = At("2019-04-05T05:00:00Z");
        CellSnapshot[] cells = [Cell("data-1", ("Siti", noon)), Cell("data-2", ("Siti", noon.AddMinutes(3))), Cell("data-3", ("Ani", noon.AddMinutes(2))), Cell("data-4", ("Siti", noon.AddHours(2)))];
        var events = HomeEvents.Of(2019, cells, [State(PeriodStatus.Submitted, Step(PeriodAct.Submit, noon.AddHours(3)))], DeskView.Empty).ToList();
        Assert.Equal([(HomeEventKind.Step, 1), (HomeEventKind.Entered, 1), (HomeEventKind.Entered, 2), (HomeEventKind.Entered, 1)], events.Select(e => (e.Kind, e.Count)));
        Assert.Equal([null, "data-4", null, "data-3"], events.Select(e => e.Figure?.Code));
    }

    [Fact]
    public void What_is_said_is_told_with_its_figure_and_its_words()
    {
        CellEvent[] said = [new(3, CellEventKind.Question, "iku-1", "a", "Siti", default, [], "Mengapa turun?"), new(2, CellEventKind.EvidenceAdded, "iku-9", "b", "Ani", default, [], "")];
        var events = HomeEvents.Said(2019, Period.Tw1, said, code => code == "iku-1" ? "Koperasi sehat" : code).ToList();
        Assert.Equal([(HomeEventKind.Said, CellEventKind.Question, "Koperasi sehat", "Mengapa turun?"), (HomeEventKind.Said, CellEventKind.EvidenceAdded, "iku-9", null)],
            events.Select(e => (e.Kind, e.Said, e.Figure!.Value.Name, e.Words)));
    }

    [Theory]
    [InlineData(null, null, null, "menunggu", null, null)]
    [InlineData("dikembalikan", "2019", "tw2", "dikembalikan", 2019, Period.Tw2)]
    [InlineData("semua", "2019", "tahun", "semua", 2019, Period.Year)]
    [InlineData("<script>", "dua ribu", "tw9", "menunggu", null, null)]
    public void The_queue_reads_its_address_and_leaves_out_what_it_cannot_read(string? state, string? year, string? period, string expectedState, int? expectedYear, Period? expectedPeriod) =>
        Assert.Equal(new QueueFilter(expectedState, expectedYear, expectedPeriod), QueueFilter.Read(state, year, period));

    private static PeriodStanding Standing(string now, PeriodState? state, DeskView? desk = null) => PeriodStandings.Of(Profile, 2019, [state ?? State(PeriodStatus.Open)], desk ?? DeskView.Empty, ReportingWindows.Open, At(now)).Single();

    private static PeriodStanding Standing(string now, DeskView desk) => Standing(now, null, desk);

    private static PeriodState State(PeriodStatus status, params PeriodStep[] steps) => new() { Period = Period.Tw1, Status = status, History = steps };

    private static PeriodStep Step(PeriodAct act, DateTimeOffset at, ActorRole? role = null) => new(act, default, PeriodStatus.Open, "x", "X", at, null, 1, role);

    private static DeskView Ready(DateTimeOffset at) => new() { Ready = new Dictionary<Period, ReadyMark> { [Period.Tw1] = new("s", "Siti", at, null) } };

    private static CellSnapshot Cell(string code, (string By, DateTimeOffset At) entered) =>
        new() { Code = code, Year = 2019, Values = new Dictionary<Period, EnteredValue> { [Period.Tw1] = new(TypedValue.Of(1), "1", null, entered.By, entered.At, false) } };

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}

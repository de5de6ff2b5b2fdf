using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Cells;
using Kinerja.Web.Application.Periods;

namespace Kinerja.Web.Application.Home;

/// <summary>Reads what the home of an agency shows.</summary>
public sealed class HomeReader(IGrainFactory grains, PulseReader pulse, CellMarksReader marks, TimeProvider time)
{
    private const int Events = 8;

    /// <summary>The home of an agency with a plan, for who makes the present request.</summary>
    public async Task<HomeSheet> Read(AgencyKey key, AgencyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var now = time.GetUtcNow();
        var today = Calendars.Of(profile).Zone.LocalDate(now);
        var (year, years) = (HomeYears.Focus(profile.Years, today), HomeYears.Of(profile.Years, today));
        var word = await pulse.Agency(key, years); // before anything is read: what changes meanwhile is a change
        var (since, plan, windows) = (grains.Visits(key).Begin(), grains.Agency(key).GetPlan(), await grains.ReportingWindows(key.Region).Get());
        var read = await Task.WhenAll(years.Select(y => Year(key, y, isFocus: y == year)));
        var roles = HomeRoles.Of(Callers.Current, key.ToString());
        var standings = read.ToDictionary(r => r.Year, r => PeriodStandings.Of(profile, r.Year, r.States, r.Desk, windows, now));
        var tasks = (await Task.WhenAll(read.SelectMany(r => standings[r.Year].Where(s => IsWork(s, year, r.States)).Select(async s =>
                new HomeTask(s, ProgressOf(s, r.Cells), roles.Has(s.Turn), (await marks.Read(key, s.Year, s.Period)).Values.Sum(m => m.OpenQuestions))))))
            .OrderBy(t => t.Standing.Due).ThenBy(t => t.Standing.Period).ToList();
        var names = (await plan).Value?.Plan.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal) ?? [];
        var said = await Task.WhenAll(tasks.Select(async t => HomeEvents.Said(
            t.Standing.Year, t.Standing.Period, await marks.Latest(key, t.Standing.Year, t.Standing.Period), code => names.GetValueOrDefault(code, code))));
        var next = tasks.Find(t => t.IsMine && t.Standing.IsOver) ?? tasks.Find(t => t.IsMine) ?? tasks.FirstOrDefault();
        var review = next is { Standing: { Turn: Turn.Operator or Turn.Head, IsOver: true } asked } ? (await grains.Submissions(new(key, asked.Year)).Review(asked.Period)).Value : null;
        var findings = (await plan).Value is { } found ? PlanChecker.Run(found.Plan).Select(f => (f.Severity, IsDecided: found.Decisions.ContainsKey(f.Id))).ToList() : [];
        return new()
        {
            Today = today,
            Year = year,
            Years = years,
            Roles = roles,
            Tasks = tasks,
            Next = next,
            WantNotes = CountOf(review, ReviewKind.Suspicious),
            Impossible = CountOf(review, ReviewKind.Impossible),
            Periods = standings[year],
            Scorecard = (await grains.Scorecard(new(key, year)).Get(Period.Year)).Value,
            Events = [.. read.SelectMany(r => HomeEvents.Of(r.Year, r.Cells, r.States, r.Desk)).Concat(said.SelectMany(s => s)).OrderByDescending(e => e.At).Take(Events)],
            Since = await since,
            Findings = findings.Count,
            Undecided = findings.Count(f => !f.IsDecided),
            Grave = findings.Count(f => !f.IsDecided && f.Severity == Severity.Impossible),
            Pulse = word,
        };
    }

    /// <summary>
    /// Of the year that is worked at, everything that has begun and is not public; of the year before, what was begun there and is not; of the year after, the quarter that runs.
    /// </summary>
    private static bool IsWork(PeriodStanding standing, int focus, IReadOnlyList<PeriodState> states) => standing.HasBegun && !standing.IsDone
        && (standing.Year >= focus || standing.State.Status != PeriodStatus.Open || states.Any(s => s.History.Count > 0));

    private static int CountOf(SubmissionReview? review, ReviewKind kind) => review?.Items.Where(i => i.Kind == kind).Select(i => i.Indicator).Distinct().Count() ?? 0;

    private static EntryProgress? ProgressOf(PeriodStanding standing, IReadOnlyList<CellSnapshot> cells)
    {
        if (cells.Count == 0 || !standing.Period.IsQuarter() || !standing.State.Status.IsOpen())
            return null;
        return new(cells.Count(c => c.Values.GetValueOrDefault(standing.Period) is { Value.State: ValueState.Number or ValueState.NotApplicable }), cells.Count);
    }

    private async Task<YearRead> Year(AgencyKey key, int year, bool isFocus)
    {
        var scorecard = new ScorecardKey(key, year);
        // Only of the year that is worked at is it said which frozen figures would be others today.
        var (states, desk) = (isFocus ? grains.Submissions(scorecard).GetPeriods() : grains.Submissions(scorecard).GetStanding(), grains.PeriodDesk(scorecard).Get());
        var cells = isFocus && (await grains.Agency(key).GetYear(year)).Value is { } plan
            ? await Task.WhenAll(plan.Indicators.Where(i => i.FormulaText is null && i.Level != IndicatorLevel.Individual).DistinctBy(i => i.Code)
                .Select(i => grains.IndicatorYear(new(key, i.Code, year)).Pull()))
            : [];
        return new(year, await states, await desk, cells);
    }

    private sealed record YearRead(int Year, IReadOnlyList<PeriodState> States, DeskView Desk, IReadOnlyList<CellSnapshot> Cells);
}

using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Home;

/// <summary>What happened of late, from the facts themselves: nobody keeps a second record of it. Pure.</summary>
public static class HomeEvents
{
    /// <summary>Figures that one person enters within this time are told as one.</summary>
    private static readonly long Together = TimeSpan.FromMinutes(15).Ticks;

    /// <summary>What happened to a year, newest first.</summary>
    public static IEnumerable<HomeEvent> Of(int year, IReadOnlyList<CellSnapshot> cells, IReadOnlyList<PeriodState> states, DeskView desk)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(desk);
        var ready = desk.Ready.Select(r => new HomeEvent(HomeEventKind.Ready, r.Value.At, r.Value.By, year, r.Key) { Words = r.Value.Note });
        var windows = desk.Windows.SelectMany(w => w.Value.Select(window => new HomeEvent(HomeEventKind.Window, window.At, window.By, year, w.Key) { Until = window.Until, Words = window.Reason }));
        return Entered(year, cells).Concat(states.SelectMany(state => Steps(year, state))).Concat(ready).Concat(windows).OrderByDescending(e => e.At);
    }

    /// <summary>What was written and added beside the figures of a period.</summary>
    /// <param name="year">Its year.</param>
    /// <param name="period">The period.</param>
    /// <param name="said">What happened there.</param>
    /// <param name="nameOf">Name of the figure with a code.</param>
    public static IEnumerable<HomeEvent> Said(int year, Period period, IEnumerable<CellEvent> said, Func<string, string> nameOf) => said.Select(e => new HomeEvent(HomeEventKind.Said, e.At, e.By, year, period)
    {
        Figure = (e.Code, nameOf(e.Code)),
        Said = e.Kind,
        Words = e.Text.Length > 0 ? e.Text : null,
    });

    private static IEnumerable<HomeEvent> Entered(int year, IReadOnlyList<CellSnapshot> cells) =>
        from cell in cells
        from entered in cell.Values
        group (cell, entered.Value) by (entered.Value.By, entered.Key, entered.Value.At.UtcTicks / Together) into together
        let last = together.MaxBy(t => t.Value.At)
        select new HomeEvent(HomeEventKind.Entered, last.Value.At, together.Key.By, year, together.Key.Key)
        {
            Count = together.Count(),
            Figure = together.Count() == 1 ? (last.cell.Code, last.cell.Card?.Name ?? last.cell.Code) : null,
            Value = last.Value.Value,
        };

    private static IEnumerable<HomeEvent> Steps(int year, PeriodState state) => state.History.Select(step => new HomeEvent(HomeEventKind.Step, step.At, step.By, year, state.Period)
    {
        Act = step.Act,
        IsDone = step.From != step.To,
        Words = step.Reason,
    });
}

using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;
using Kinerja.Web.Application;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>Reads a quarter's entry.</summary>
internal sealed class EntrySheetReader(IGrainFactory grains, AgencyKey agency, int year, Period period)
{
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private Dictionary<string, PlanIndicator> _cards = null!;
    private IReadOnlyDictionary<string, CellSnapshot> _cells = null!;
    private IReadOnlyDictionary<string, CellSnapshot> _before = null!;

    /// <summary>The sheet; null when the plan does not cover the year.</summary>
    public async Task<EntrySheet?> Read()
    {
        if ((await grains.Agency(agency).GetYear(year)).Value is not { } plan)
        {
            return null;
        }

        var hasBefore = plan.Profile.Years.Contains(year - 1);
        var view = Required(await grains.Scorecard(new(agency, year)).Get(period));
        var last = hasBefore ? (await grains.Scorecard(new(agency, year - 1)).Get(period)).Value : null;
        _cards = plan.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        _cells = await Pull(plan, year);
        _before = hasBefore ? await Pull(plan, year - 1) : new Dictionary<string, CellSnapshot>();
        var lastRows = (last?.Objectives.SelectMany(o => o.Indicators).Concat(last.Goals.SelectMany(g => g.Indicators)) ?? []).DistinctBy(i => i.Card.Code).ToDictionary(i => i.Card.Code, StringComparer.Ordinal);

        List<EntryGroup> groups =
        [
            .. view.Objectives.Select(o => new EntryGroup("Objective", o.Objective?.Number, o.Objective?.Name, Indicators(o.Indicators, lastRows))),
            .. view.Goals.Select(g => new EntryGroup("Goal", g.Goal.Number, g.Goal.Name, Indicators(g.Indicators, lastRows))),
        ];
        return new()
        {
            State = view.State,
            Statuses = view.Statuses,
            Groups = [.. groups.Where(g => g.Indicators.Count > 0)],
            Loose = Rows(plan.Indicators.Where(i => i.Level == IndicatorLevel.Component && i.FormulaText is null && !_placed.Contains(i.Code))),
            Individuals = Rows(plan.Indicators.Where(i => i.Level == IndicatorLevel.Individual && i.FormulaText is null)),
        };
    }

    private List<EntryIndicator> Indicators(IReadOnlyList<IndicatorView> views, Dictionary<string, IndicatorView> last)
    {
        var indicators = new List<EntryIndicator>();
        foreach (var view in views.Where(v => _cells.ContainsKey(v.Card.Code))) // what is frozen may have left the plan
        {
            var cell = _cells[view.Card.Code];
            var reads = cell.Inputs.Where(i => i.Year == year).Select(i => i.Code).Distinct().ToList();
            var components = reads.Where(code => _cards.TryGetValue(code, out var card) && card.FormulaText is null).Select(code => _cards[code]).ToList();
            var isMeasured = view.Card.FormulaText is null;
            indicators.Add(new()
            {
                View = view,
                LastYear = last.GetValueOrDefault(view.Card.Code),
                Cell = cell,
                Reads = reads,
                Above = [.. components.Where(c => _placed.Contains(c.Code))],
                Rows = isMeasured ? Rows([view.Card]) : Rows(components.Where(c => !_placed.Contains(c.Code))),
                Direct = isMeasured ? null : Row(view.Card),
            });
        }

        return indicators;
    }

    private List<EntryRow> Rows(IEnumerable<PlanIndicator> cards)
    {
        var rows = cards.ToList().ConvertAll(Row);
        _placed.UnionWith(rows.Select(r => r.Card.Code));
        return rows;
    }

    private EntryRow Row(PlanIndicator card) => new(card, _cells[card.Code], period)
    {
        LastYear = _before.TryGetValue(card.Code, out var before) ? before.Values.GetValueOrDefault(period)?.Value ?? TypedValue.Missing : null,
    };

    private async Task<IReadOnlyDictionary<string, CellSnapshot>> Pull(YearPlan plan, int of)
    {
        var cells = await Task.WhenAll(plan.Indicators.DistinctBy(i => i.Code).Select(i => grains.IndicatorYear(new(agency, i.Code, of)).Pull()));
        return cells.ToDictionary(c => c.Code, StringComparer.Ordinal);
    }

    private static ScorecardView Required(Kinerja.Model.Outcomes.Outcome<ScorecardView> view) =>
        view.Value ?? throw new TimeoutException(view.Problem.Message.En);
}

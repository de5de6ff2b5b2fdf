using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies;

/// <summary>
/// A plan taken apart into its indicator-years. Every key and goal indicator and every component has one in every year of the plan. So has an individual
/// indicator that a formula reads or that has a target; the others keep no copy (see <see cref="Lazy"/>). What a formula reads of the year before the plan
/// begins (or before a gap in its years) has one in that year too, so that the base of a growth figure can be entered. An indicator has cells in the years that it is
/// valid in, each with the definition of its year.
/// </summary>
internal sealed class PlanCells
{
    private readonly Dictionary<CellId, CellPlan> _cells = [];
    private readonly AgencyState _agency;
    private readonly Plan _plan;
    private readonly PlanParts _parts;
    private readonly Dictionary<string, PlanIndicator> _cards;
    private readonly ILookup<CellId, PlanTarget> _targets;
    private readonly HashSet<int> _years;

    /// <summary>Takes the plan of an agency apart; a plan that was refused must not come here. No plan has no cells.</summary>
    public PlanCells(AgencyState agency)
    {
        _agency = agency;
        _plan = agency.Plan ?? new() { Header = new() };
        _parts = new(_plan);
        _cards = _plan.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        _targets = _plan.Targets.ToLookup(t => new CellId(t.Year, t.Indicator));
        _years = [.. _plan.Header.Years];
        foreach (var id in Wanted())
            _cells[id] = Cell(id);
    }

    /// <summary>The cells that keep a copy.</summary>
    public IReadOnlyDictionary<CellId, CellPlan> All => _cells;

    /// <summary>The part of an individual indicator that keeps no copy; null for every other.</summary>
    public CellPlan? Lazy(CellId id) => !_cells.ContainsKey(id) && _years.Contains(id.Year) && _cards.TryGetValue(id.Code, out var card) && card.IsValidIn(id.Year) ? Cell(id) : null;

    /// <summary>The cells that are not the same in both; <paramref name="before"/> is null before the first plan.</summary>
    public static IEnumerable<CellId> Changed(PlanCells? before, PlanCells after)
    {
        var old = before?._cells ?? [];
        return after._cells.Where(c => !old.TryGetValue(c.Key, out var was) || !StorageJson.Same(was, c.Value)).Select(c => c.Key)
            .Concat(old.Keys.Where(id => !after._cells.ContainsKey(id)));
    }

    private HashSet<CellId> Wanted()
    {
        var wanted = new HashSet<CellId>();
        foreach (var year in _plan.Header.Years)
        {
            foreach (var indicator in _parts.Plan(year).Indicators)
            {
                var id = new CellId(year, indicator.Code);
                if (indicator.Level != IndicatorLevel.Individual || _parts.Readers(id).Any() || _targets.Contains(id))
                    wanted.Add(id);
            }
        }

        var lastYears = wanted.SelectMany(id => _parts.Graph(id.Year).Reads(id.Code).Where(r => r.YearOffset < 0).Select(r => new CellId(id.Year + r.YearOffset, r.Code)));
        var open = new Stack<CellId>(lastYears.Where(id => KeyText.IsYear(id.Year)));
        while (open.TryPop(out var id))
        {
            if (!wanted.Add(id))
                continue;
            // Going further back would never end; within that one year it does.
            foreach (var read in _parts.Graph(id.Year).Reads(id.Code).Where(r => r.YearOffset == 0))
                open.Push(id with { Code = read.Code });
        }

        return wanted;
    }

    private CellPlan Cell(CellId id)
    {
        var level = _parts.Level(id.Year, id.Code);
        return new()
        {
            Id = id,
            Card = _plan.Defined(_cards[id.Code], id.Year),
            Targets = [.. _targets[id].OrderBy(t => t.Period)],
            Inputs = _parts.Graph(id.Year).Reads(id.Code).DistinctBy(r => r.Name).OrderBy(r => r.Name, StringComparer.Ordinal).ToDictionary(r => r.Name, r => r.Code),
            Dependents = Dependents(id),
            Baseline = Baseline(id.Code),
            Policy = _agency.Policy,
            TimeZone = _agency.TimeZone,
            DueDays = _agency.DueDays,
            Order = level == 0 ? (0, 0) : (id.Year, level),
        };
    }

    /// <summary>Rows of scorecards that change with a cell, through any chain of formulas and years.</summary>
    private Dictionary<int, IReadOnlyList<string>> Dependents(CellId id)
    {
        var found = new HashSet<CellId>();
        var open = new Stack<CellId>([id]);
        while (open.TryPop(out var cell))
        {
            foreach (var next in _parts.Readers(cell))
            {
                if (next.Year <= _plan.Header.Years[^1] && found.Add(next))
                    open.Push(next);
            }
        }

        return found
            .Where(c => _years.Contains(c.Year) && _cards[c.Code].Level is (IndicatorLevel.Key or IndicatorLevel.Goal))
            .GroupBy(c => c.Year).OrderBy(g => g.Key)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(c => c.Code).Order(StringComparer.Ordinal)]);
    }

    private TypedValue Baseline(string code) => _plan.Header.BaseYear is { } year
        ? _targets[new(year, code)].FirstOrDefault(t => t.Period == Period.Year)?.Value ?? default
        : default;
}

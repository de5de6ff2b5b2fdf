using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Texts;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// What one set of facts says about shared indicators. What was computed is remembered by the instances it was computed from: after one change only the rows
/// that changed are computed again.
/// </summary>
internal sealed class FactsContributor
{
    private static readonly AgencyFigure NotTied = new() { Standing = Standing.Unlinked };

    private readonly Dictionary<string, (CellSnapshot Cell, IReadOnlyDictionary<Period, AgencyFigure> Figures)> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndicatorContribution> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CellSnapshot?> _rows = new(StringComparer.Ordinal);
    private YearPlan? _plan;
    private IReadOnlyList<Link> _links = [];
    private IReadOnlyDictionary<string, SharedDefinition> _definitions = new Dictionary<string, SharedDefinition>();

    /// <summary>Definitions by id, after <see cref="Of"/>.</summary>
    public IReadOnlyDictionary<string, SharedDefinition> Definitions => _definitions;

    /// <summary>What is said, by id.</summary>
    public IReadOnlyDictionary<string, IndicatorContribution> Of(FrozenFacts facts, int year)
    {
        Learn(facts.Plan);
        var own = new OwnCells(facts.Cells);
        foreach (var link in _links)
        {
            // Only a conversion looks beyond the one row.
            var row = link.Tie is { Grade: not LinkGrade.B } tie ? own.Row(tie.Own) : null;
            if (row is not null && _rows.TryGetValue(link.Id, out var last) && ReferenceEquals(row, last))
                continue;
            var said = Say(link, year, own);
            // The same words are the same instance, so that whoever compares them is quick.
            if (!_said.TryGetValue(link.Id, out var before) || !StorageJson.Same(before, said))
                _said[link.Id] = said;
            _rows[link.Id] = row;
        }

        return _links.ToDictionary(l => l.Id, l => _said[l.Id], StringComparer.Ordinal);
    }

    private void Learn(YearPlan plan)
    {
        if (ReferenceEquals(plan, _plan))
            return;
        _plan = plan;
        var definitions = plan.Models.SelectMany(m => SharedDefinition.Of(m.Version).Select(d => (Model: m, Definition: d))).ToList();
        _definitions = definitions.ToDictionary(d => d.Definition.Id.ToString(), d => d.Definition, StringComparer.Ordinal);
        var cards = plan.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        _links =
        [
            .. definitions.Select(d =>
            {
                var link = d.Model.Links.FirstOrDefault(l => l.Shared == d.Definition.Indicator.Code);
                var card = link is null ? null : cards.GetValueOrDefault(link.Own);
                var formula = FormulaMemory.Read(d.Definition.Indicator.FormulaText);
                var same = card is not null && formula is not null
                    && LinkRules.IsSame(new(card, PlanGraph.IsMeasured(card) ? null : FormulaMemory.Read(card.FormulaText!)), d.Definition.Indicator, formula);
                return new Link(d.Definition.Id.ToString(), d.Definition, card is null ? null : link, same, d.Model.Version.Content.Components.ToDictionary(c => TextFolding.Fold(c.Name), c => c.Code, StringComparer.Ordinal));
            }),
        ];
        _said.Clear();
        _rows.Clear();
    }

    private IndicatorContribution Say(Link link, int year, OwnCells cells)
    {
        if (link.Tie is not { } tie)
            return new() { Figures = Enum.GetValues<Period>().ToDictionary(p => p, _ => NotTied) };
        var card = _plan!.Indicators.First(i => i.Code == tie.Own);
        var cell = cells.Row(tie.Own) ?? new CellSnapshot { Code = tie.Own, Year = year, TimeZone = _plan.Profile.TimeZone, DueDays = _plan.Profile.DueDays };
        cell = cell.Card is null ? cell with { Card = card } : cell; // it has not taken its part of the plan yet
        return new()
        {
            Own = tie.Own,
            OwnName = card.Name,
            Decimals = card.Decimals,
            Reason = tie.Reason,
            IsSample = cell.HasSampleData,
            LateFrom = CellCalculator.LateFrom(cell),
            Figures = Own(cell).ToDictionary(f => f.Key, f => AgencyFigures.Of(f.Value, tie, link.Same, link.Definition, cells, f.Key, link.Components)),
        };
    }

    private IReadOnlyDictionary<Period, AgencyFigure> Own(CellSnapshot cell)
    {
        if (!_own.TryGetValue(cell.Code, out var known) || !ReferenceEquals(known.Cell, cell))
            _own[cell.Code] = known = (cell, Enum.GetValues<Period>().ToDictionary(p => p, p => AgencyFigures.Own(cell, p)));
        return known.Figures;
    }

    /// <summary>A shared indicator and what is tied to it.</summary>
    private sealed record Link(string Id, SharedDefinition Definition, IndicatorLink? Tie, bool Same, IReadOnlyDictionary<string, string> Components);
}

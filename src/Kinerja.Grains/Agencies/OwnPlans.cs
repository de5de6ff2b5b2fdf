using Kinerja.Grains.Indicators;
using Kinerja.Model.Models;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Grains.Agencies;

/// <summary>What of a plan links may name. Pure.</summary>
internal static class OwnPlans
{
    /// <summary>
    /// Key and goal indicators; and what a scorecard knows of measured figures: those that are rows themselves, and those that the formula of a row reads, in the
    /// years it reads them.
    /// </summary>
    public static OwnPlan Of(Plan plan)
    {
        var graph = new PlanGraph(plan);
        var cards = plan.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        var known = new HashSet<(string Code, int Offset)>();
        var indicators = new List<OwnIndicator>();
        foreach (var card in plan.Indicators.Where(IndicatorYearChanges.IsShown))
        {
            var measured = PlanGraph.IsMeasured(card);
            indicators.Add(new(card, measured ? null : FormulaMemory.Read(card.FormulaText!)));
            if (measured)
                known.Add((card.Code, 0));
            known.UnionWith(graph.Reads(card.Code).Where(r => cards.TryGetValue(r.Code, out var read) && PlanGraph.IsMeasured(read)).Select(r => (r.Code, r.YearOffset)));
        }

        var names = plan.Indicators.SelectMany(i => graph.Reads(i.Code)).GroupBy(r => r.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        return new(indicators, [.. known.GroupBy(k => k.Code, StringComparer.Ordinal).Select(k => new OwnFigure
        {
            Code = k.Key,
            Name = names.GetValueOrDefault(k.Key) ?? TextFolding.Fold(cards[k.Key].Name),
            Accumulation = cards[k.Key].Accumulation,
            ThisYear = k.Any(o => o.Offset == 0),
            YearBefore = k.Any(o => o.Offset == -1),
        })]);
    }
}

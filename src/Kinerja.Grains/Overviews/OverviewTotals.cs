using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// The sums of an overview over its children. An indicator is summed again only when a child says something else of it; so one change costs one indicator, not all.
/// Sums are always made anew from their parts, never by adding a difference. One per overview.
/// </summary>
internal sealed class OverviewTotals(RegionSums? stored = null)
{
    /// <summary>The sums as they were made last.</summary>
    public RegionSums Sums { get; private set; } = stored ?? RegionSums.None;

    /// <summary>Makes the sums of what has changed.</summary>
    /// <param name="children">All children, in any fixed order; what they say of what has changed is in memory.</param>
    /// <param name="changed">Ids of what has changed.</param>
    public void Settle(IReadOnlyCollection<RegionSums> children, IReadOnlyCollection<string> changed)
    {
        var (agencies, samples, revision) = (children.Sum(c => c.Agencies), children.Sum(c => c.Samples), children.Sum(c => c.Revision));
        if (changed.Count == 0 && (agencies, samples, revision) == (Sums.Agencies, Sums.Samples, Sums.Revision))
            return;
        var sums = Sums with { Agencies = agencies, Samples = samples, Revision = revision };
        if (changed.Count > 0)
        {
            var indicators = new Dictionary<string, IndicatorSums>(Sums.Indicators, StringComparer.Ordinal);
            // Whoever has put the definitions into order sees by the instance that they are the same.
            Dictionary<string, SharedDefinition>? definitions = null;
            foreach (var id in changed)
            {
                var speaking = children.Where(c => c.Indicators.ContainsKey(id)).ToList();
                // One id computes one way; of several wordings the latest is shown.
                var definition = speaking.Select(c => c.Definitions[id]).MaxBy(d => d.Version);
                if (definition is null)
                    indicators.Remove(id);
                else
                    indicators[id] = SumRules.Add(speaking.ConvertAll(c => c.Indicators[id]));
                if (definition?.Version != Sums.Definitions.GetValueOrDefault(id)?.Version)
                    Change(definitions ??= new(Sums.Definitions, StringComparer.Ordinal), id, definition);
            }

            sums = sums with { Indicators = indicators, Definitions = definitions ?? Sums.Definitions };
        }

        Sums = sums;
    }

    /// <summary>The sums without some indicators.</summary>
    public static RegionSums Without(RegionSums sums, IReadOnlyCollection<string> ids) => ids.Count == 0 ? sums : sums with
    {
        Indicators = sums.Indicators.ExceptBy(ids, i => i.Key).ToDictionary(),
        Definitions = sums.Definitions.ExceptBy(ids, d => d.Key).ToDictionary(),
    };

    private static void Change(Dictionary<string, SharedDefinition> definitions, string id, SharedDefinition? definition)
    {
        if (definition is null)
            definitions.Remove(id);
        else
            definitions[id] = definition;
    }
}

using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// What a scorecard says upwards: of periods that are frozen what was submitted, with the models and links of that time; of the others what stands now. So
/// nothing that changes later, a new version of a model least of all, touches a frozen period. One per scorecard.
/// </summary>
internal sealed class Contributor
{
    private readonly FactsContributor _live = new();
    private readonly Dictionary<Period, (YearFacts Facts, FactsContributor Contributor)> _frozen = [];

    /// <summary>The contribution.</summary>
    /// <param name="year">The year.</param>
    /// <param name="live">Facts of now; null when the year has left the plan.</param>
    /// <param name="frozen">Facts of the periods that are frozen.</param>
    /// <param name="statuses">Where each period stands.</param>
    /// <param name="revision">Revision of the scorecard.</param>
    /// <returns>The contribution; null when there are no facts at all.</returns>
    public Contribution? Of(
        int year, YearFacts? live, IReadOnlyDictionary<Period, YearFacts> frozen, IReadOnlyDictionary<Period, PeriodStatus> statuses, long revision)
    {
        if (live is null && frozen.Count == 0)
            return null;
        var now = live is null ? new Dictionary<string, IndicatorContribution>() : _live.Of(live, year);
        var definitions = live is null ? new Dictionary<string, SharedDefinition>() : new Dictionary<string, SharedDefinition>(_live.Definitions);
        var profile = (live ?? frozen.Values.First()).Plan.Profile;
        var said = now;
        if (frozen.Count > 0)
        {
            var then = frozen.ToDictionary(f => f.Key, f => Frozen(f.Key, f.Value, year, definitions));
            said = definitions.Keys.ToDictionary(id => id, id => Joined(id, now, then), StringComparer.Ordinal);
        }

        return new()
        {
            Name = profile.Name,
            IsSample = profile.IsSample,
            Revision = revision,
            Statuses = statuses,
            Definitions = definitions,
            Indicators = said,
        };
    }

    private IReadOnlyDictionary<string, IndicatorContribution> Frozen(Period period, YearFacts facts, int year, Dictionary<string, SharedDefinition> definitions)
    {
        if (!_frozen.TryGetValue(period, out var known) || !ReferenceEquals(known.Facts, facts))
            _frozen[period] = known = (facts, new());
        var said = known.Contributor.Of(facts, year);
        foreach (var (id, definition) in known.Contributor.Definitions)
            definitions.TryAdd(id, definition);
        return said;
    }

    private static IndicatorContribution Joined(
        string id,
        IReadOnlyDictionary<string, IndicatorContribution> now,
        Dictionary<Period, IReadOnlyDictionary<string, IndicatorContribution>> frozen)
    {
        var figures = new Dictionary<Period, AgencyFigure>();
        foreach (var period in Enum.GetValues<Period>())
        {
            if ((frozen.TryGetValue(period, out var then) ? then : now).GetValueOrDefault(id)?.Figures.GetValueOrDefault(period) is { } figure)
                figures[period] = figure;
        }

        var words = now.GetValueOrDefault(id) ?? frozen.Values.Select(f => f.GetValueOrDefault(id)).First(f => f is not null)!;
        return words with { Figures = figures };
    }
}

using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// Views of an overview. What stays the same from one question to the next is kept: the region's own figures by period and level, and, for whoever asks for everything, the
/// children's. The figures of the children of one indicator are put together each time. One per overview.
/// </summary>
internal sealed class OverviewPages(OverviewKey key)
{
    private readonly OverviewFigures _figures = new();
    private readonly Dictionary<(Period Period, Visibility Level), Kept<IReadOnlyList<OverviewIndicator>>> _own = [];
    private readonly Dictionary<(Period Period, Visibility Level), Kept<IReadOnlyList<OverviewChildView>>> _children = [];
    private (IReadOnlyDictionary<string, SharedDefinition> Of, IReadOnlyList<SharedDefinition> List)? _ordered;

    /// <summary>The indicators whose figures of children are asked for; null for all.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="sums">The sums.</param>
    public IReadOnlyList<string>? Asked(OverviewQuestion question, RegionSums sums) => question switch
    {
        { Scope: OverviewScope.Page } => (OverviewView.Find(Ordered(sums), question.Indicator) ?? OverviewView.Find(Ordered(sums), null)) is { } chosen ? [chosen.Id.ToString()] : [],
        { Indicator: { } one } => [one],
        _ => null,
    };

    /// <summary>The view.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="now">The moment.</param>
    public OverviewView View(OverviewQuestion question, OverviewFacts facts, DateTimeOffset now)
    {
        var (sums, children) = (facts.Sums, facts.Children);
        var asked = Asked(question, sums);
        return new()
        {
            Region = key.Region.Value,
            Year = key.Year,
            Period = question.Period,
            Level = question.Level,
            Revision = sums.Revision,
            Agencies = sums.Agencies,
            Samples = sums.Samples,
            Indicators = question is { Scope: OverviewScope.Everything, Indicator: { } one }
                ? OverviewViews.Own(sums.Definitions.TryGetValue(one, out var definition) ? [definition] : [], sums, _figures, question, now)
                : Remembered(_own, question, facts, now, () => OverviewViews.Own(Ordered(sums), sums, _figures, question, now)),
            Children = asked is null
                ? Remembered(_children, question, facts, now, () => OverviewViews.Children(children, null, sums, _figures, question, now))
                : OverviewViews.Children(children, asked, sums, _figures, question, now),
            At = now,
        };
    }

    private IReadOnlyList<SharedDefinition> Ordered(RegionSums sums)
    {
        if (_ordered is not { } known || !ReferenceEquals(known.Of, sums.Definitions))
            _ordered = known = (sums.Definitions, OverviewViews.Ordered(sums));
        return known.List;
    }

    private static T Remembered<T>(
        Dictionary<(Period Period, Visibility Level), Kept<T>> kept, OverviewQuestion question, OverviewFacts facts, DateTimeOffset now, Func<T> make)
    {
        var at = (question.Period, question.Level);
        if (!kept.TryGetValue(at, out var known) || known.Version != facts.Version || known.From > now || known.Until <= now)
            kept[at] = known = new(facts.Version, now, RollupFigures.NextChange(facts.Sums.Indicators.Values.Select(i => i.At(question.Level, question.Period)), now), make());
        return known.Value;
    }

    /// <summary>Something that holds from a moment until another.</summary>
    private sealed record Kept<T>(long Version, DateTimeOffset From, DateTimeOffset? Until, T Value);
}

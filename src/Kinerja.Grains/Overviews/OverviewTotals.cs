using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// The sums of an overview over its children. An indicator is summed again only when what a child says of it is another instance than last time; so one change
/// costs one indicator, not all. Sums are always made anew from their parts, never by adding a difference. One per overview.
/// </summary>
internal sealed class OverviewTotals
{
    private readonly Dictionary<string, (IndicatorSums[] Parts, IndicatorSums Sum)> _known = new(StringComparer.Ordinal);
    private (long Version, RegionSums Sums)? _last;

    /// <summary>The sums.</summary>
    /// <param name="version">Version of the children: while it is the same, nothing is computed.</param>
    /// <param name="children">What the children add, in any fixed order.</param>
    public RegionSums Of(long version, Func<IReadOnlyList<RegionSums>> children)
    {
        if (_last is { } last && last.Version == version)
            return last.Sums;
        var parts = children();
        var totals = SumRules.Totals(parts);
        var sums = totals with { Indicators = totals.Definitions.Keys.ToDictionary(id => id, id => Sum(id, parts), StringComparer.Ordinal) };
        _last = (version, sums);
        return sums;
    }

    private IndicatorSums Sum(string id, IReadOnlyList<RegionSums> children)
    {
        var parts = children.Select(c => c.Indicators.GetValueOrDefault(id)).OfType<IndicatorSums>().ToArray();
        if (_known.TryGetValue(id, out var known) && known.Parts.AsSpan().SequenceEqual(parts, ByInstance))
            return known.Sum;
        var sum = SumRules.Add(parts);
        _known[id] = (parts, sum);
        return sum;
    }

    private static readonly IEqualityComparer<IndicatorSums> ByInstance = EqualityComparer<IndicatorSums>.Create(ReferenceEquals, s => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(s));
}

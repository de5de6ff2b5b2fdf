using System.Text.Json.Serialization;
using Kinerja.Grains.Storage;
using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>What an overview knows of a child: the contribution of an agency, or the sums of a region. Neither when it has nothing to say.</summary>
internal sealed record OverviewChild
{
    private RegionSums? _sums;

    /// <summary>The contribution of an agency; null for a region, and for an agency without a plan for the year.</summary>
    public Contribution? Agency { get; init; }

    /// <summary>The sums of a region; null for an agency.</summary>
    public RegionSums? Region { get; init; }

    /// <summary>What it adds.</summary>
    [JsonIgnore]
    public RegionSums Sums => _sums ??= Region ?? (Agency is { } agency ? SumRules.Of(agency) : RegionSums.None);

    /// <summary>
    /// The same, with what is equal to what was known before being the very same instance: whoever has computed with it sees at a glance that it has not changed.
    /// </summary>
    public OverviewChild Like(OverviewChild? before)
    {
        if (before is null)
            return this;
        if (Region is { } region)
            return this with { Region = Kept(region, before.Sums), _sums = null };
        if (Agency is not { } agency || before.Agency is not { } known)
            return this;

        var kept = Kept(agency, known);
        var sums = before.Sums.Indicators;
        // Whether a figure may be seen hangs on where its period stands.
        var mayReuse = StorageJson.Same(kept.Statuses, known.Statuses);
        return this with
        {
            Agency = kept,
            _sums = Kept(SumRules.Of(kept, id => mayReuse && ReferenceEquals(kept.Indicators[id], known.Indicators.GetValueOrDefault(id)) ? sums.GetValueOrDefault(id) : null), before.Sums),
        };
    }

    /// <summary>True when both say the same. Quick where one was made <see cref="Like"/> the other: parts that are one instance are not looked into.</summary>
    public bool SaysWhat(OverviewChild other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Agency is { } agency)
        {
            return other.Agency is { } theirs && (agency.Name, agency.IsSample, agency.Revision) == (theirs.Name, theirs.IsSample, theirs.Revision)
                && StorageJson.Same(agency.Statuses, theirs.Statuses) && Same(agency.Definitions, theirs.Definitions) && Same(agency.Indicators, theirs.Indicators);
        }

        return Region is { } region
            ? other.Region is { } those && (region.Agencies, region.Samples, region.Revision) == (those.Agencies, those.Samples, those.Revision)
                && Same(region.Definitions, those.Definitions) && Same(region.Indicators, those.Indicators)
            : other is { Agency: null, Region: null };
    }

    private static RegionSums Kept(RegionSums now, RegionSums before) => now with
    {
        Indicators = now.Indicators.ToDictionary(
            i => i.Key, i => before.Indicators.TryGetValue(i.Key, out var known) && known.Equals(i.Value) ? known : i.Value, StringComparer.Ordinal),
        Definitions = Kept(now.Definitions, before.Definitions),
    };

    private static Contribution Kept(Contribution now, Contribution before) => now with
    {
        Indicators = now.Indicators.ToDictionary(
            i => i.Key, i => before.Indicators.TryGetValue(i.Key, out var known) && StorageJson.Same(known, i.Value) ? known : i.Value, StringComparer.Ordinal),
        Definitions = Kept(now.Definitions, before.Definitions),
    };

    private static Dictionary<string, SharedDefinition> Kept(IReadOnlyDictionary<string, SharedDefinition> now, IReadOnlyDictionary<string, SharedDefinition> before) =>
        now.ToDictionary(d => d.Key, d => before.TryGetValue(d.Key, out var known) && known.Version == d.Value.Version ? known : d.Value, StringComparer.Ordinal);

    private static bool Same<T>(IReadOnlyDictionary<string, T> left, IReadOnlyDictionary<string, T> right) =>
        ReferenceEquals(left, right) || (left.Count == right.Count && left.All(l => right.TryGetValue(l.Key, out var r) && StorageJson.Same(l.Value, r)));
}

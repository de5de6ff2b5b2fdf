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
        var same = Region is { } region
            ? this with { Region = Kept(region, before.Sums), _sums = null }
            : this with { Agency = Agency is { } agency && before.Agency is { } known ? Kept(agency, known) : Agency, _sums = null };
        same._sums = Kept(same.Sums, before.Sums);
        return same;
    }

    private static RegionSums Kept(RegionSums now, RegionSums before) => now with
    {
        Indicators = now.Indicators.ToDictionary(
            i => i.Key, i => before.Indicators.TryGetValue(i.Key, out var known) && known.Equals(i.Value) ? known : i.Value, StringComparer.Ordinal),
        Definitions = now.Definitions.ToDictionary(
            d => d.Key, d => before.Definitions.TryGetValue(d.Key, out var known) && known.Version == d.Value.Version ? known : d.Value, StringComparer.Ordinal),
    };

    private static Contribution Kept(Contribution now, Contribution before) => now with
    {
        Indicators = now.Indicators.ToDictionary(
            i => i.Key, i => before.Indicators.TryGetValue(i.Key, out var known) && StorageJson.Same(known, i.Value) ? known : i.Value, StringComparer.Ordinal),
    };
}

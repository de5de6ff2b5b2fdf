using System.Text.Json.Serialization;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// What an overview knows of a child: the contribution of an agency, or the sums of a region. Neither when it has nothing to say. Of a large overview that was read from its
/// rows only the head may be in memory, and what it says of the indicators stands in other rows.
/// </summary>
internal sealed record OverviewChild
{
    private RegionSums? _sums;

    // The answer as it came. Within a silo the next one has the same instances where nothing has changed, and need not be compared.
    private OverviewChild? _answer;

    /// <summary>The contribution of an agency; null for a region, and for an agency without a plan for the year.</summary>
    public Contribution? Agency { get; init; }

    /// <summary>The sums of a region; null for an agency.</summary>
    public RegionSums? Region { get; init; }

    /// <summary>Hash of what it says in a row that was not read yet, by the number of the row; null when all it says is here.</summary>
    public IReadOnlyDictionary<int, string>? Elsewhere { get; init; }

    /// <summary>What it adds.</summary>
    [JsonIgnore]
    public RegionSums Sums => _sums ??= Region ?? (Agency is { } agency ? SumRules.Of(agency) : RegionSums.None);

    /// <summary>Ids of the shared indicators that it speaks of, as far as they are here.</summary>
    [JsonIgnore]
    public IEnumerable<string> Ids => Agency?.Indicators.Keys ?? Region?.Indicators.Keys ?? [];

    /// <summary>The definition under an id; null when it does not speak of it, or that is not here.</summary>
    public SharedDefinition? Definition(string id) => (Agency?.Definitions ?? Region?.Definitions)?.GetValueOrDefault(id);

    /// <summary>True when what it says in a row was not read yet.</summary>
    public bool IsMissing(int row) => Elsewhere is { } rows && rows.ContainsKey(row);

    /// <summary>The same without what it says of indicators: that is in rows.</summary>
    /// <param name="rows">Hash by the number of the row.</param>
    public OverviewChild Head(IReadOnlyDictionary<int, string> rows) => new()
    {
        Agency = Agency is null ? null : Agency with { Definitions = new Dictionary<string, SharedDefinition>(), Indicators = new Dictionary<string, IndicatorContribution>() },
        Region = Region is null ? null : Region with { Definitions = new Dictionary<string, SharedDefinition>(), Indicators = new Dictionary<string, IndicatorSums>() },
        Elsewhere = rows.Count > 0 ? rows : null,
    };

    /// <summary>The same with what it says in some rows.</summary>
    /// <param name="read">Parts by the number of their row, with the definitions that they speak of by id and version.</param>
    public OverviewChild With(IReadOnlyDictionary<int, (OverviewChildParts Parts, Dictionary<(string Id, int Version), SharedDefinition> Definitions)> read)
    {
        if (read.Count == 0)
            return this;
        var definitions = new Dictionary<string, SharedDefinition>((Agency?.Definitions ?? Region?.Definitions)!, StringComparer.Ordinal);
        foreach (var (id, definition) in read.Values.SelectMany(r => r.Parts.Versions.Select(v => (v.Key, r.Definitions[(v.Key, v.Value)]))))
            definitions[id] = definition;
        var elsewhere = Elsewhere?.Where(e => !read.ContainsKey(e.Key)).ToDictionary();
        var known = Sums.Indicators;
        var agency = Agency is null ? null : Agency with { Definitions = definitions, Indicators = Joined(Agency.Indicators, read.Values.Select(r => r.Parts.Agency)) };
        return new()
        {
            Agency = agency,
            Region = Region is null ? null : Region with { Definitions = definitions, Indicators = Joined(Region.Indicators, read.Values.Select(r => r.Parts.Region)) },
            Elsewhere = elsewhere is { Count: > 0 } ? elsewhere : null,
            _sums = agency is null ? null : SumRules.Of(agency, known.GetValueOrDefault),
        };
    }

    /// <summary>
    /// The same, with what is equal to what was known before being the very same instance: whoever has computed with it sees at a glance that it has not changed.
    /// </summary>
    public OverviewChild Like(OverviewChild? before)
    {
        if (before is null)
            return this;
        if (Region is { } region)
            return this with { Region = Kept(region, before.Sums, before._answer?.Region ?? before.Region), _sums = null, _answer = this };
        if (Agency is not { } agency || before.Agency is not { } known)
            return this;

        var kept = Kept(agency, known, before._answer?.Agency ?? known);
        var sums = before.Sums.Indicators;
        // Whether a figure may be seen hangs on where its period stands.
        var mayReuse = StorageJson.Same(kept.Statuses, known.Statuses);
        return this with
        {
            Agency = kept,
            _sums = Kept(
                SumRules.Of(kept, id => mayReuse && ReferenceEquals(kept.Indicators[id], known.Indicators.GetValueOrDefault(id)) ? sums.GetValueOrDefault(id) : null), before.Sums, before.Sums),
            _answer = this,
        };
    }

    /// <summary>True when both say the same of themselves; what they say of indicators is another question.</summary>
    public bool IsAs(OverviewChild other) => (Agency, Region) switch
    {
        ({ } agency, _) => other.Agency is { } theirs && (agency.Name, agency.IsSample, agency.Revision) == (theirs.Name, theirs.IsSample, theirs.Revision)
            && StorageJson.Same(agency.Statuses, theirs.Statuses),
        (_, { } region) => other.Region is { } those && (region.Agencies, region.Samples, region.Revision) == (those.Agencies, those.Samples, those.Revision),
        _ => other is { Agency: null, Region: null },
    };

    /// <summary>True when both say the same of an indicator, and that is here. Quick where one was made <see cref="Like"/> the other.</summary>
    public bool SaysOf(string id, OverviewChild other)
    {
        if (Definition(id) is not { } mine || other.Definition(id) is not { } theirs || (!ReferenceEquals(mine, theirs) && !StorageJson.Same(mine, theirs)))
            return false;
        return Agency is { } agency ? other.Agency is { } those && StorageJson.Same(agency.Indicators[id], those.Indicators[id]) : Region!.Indicators[id].Equals(other.Region?.Indicators[id]);
    }

    /// <summary>True when both add the same to an indicator, under the same definition.</summary>
    public bool AddsTo(string id, OverviewChild other) =>
        Definition(id)?.Version == other.Definition(id)?.Version && Sums.Indicators.GetValueOrDefault(id) is { } mine && mine.Equals(other.Sums.Indicators.GetValueOrDefault(id));

    private static Dictionary<string, T> Joined<T>(IReadOnlyDictionary<string, T> here, IEnumerable<IReadOnlyDictionary<string, T>?> read)
    {
        var all = new Dictionary<string, T>(here, StringComparer.Ordinal);
        foreach (var (id, part) in read.SelectMany(r => r ?? new Dictionary<string, T>()))
            all[id] = part;
        return all;
    }

    private static RegionSums Kept(RegionSums now, RegionSums before, RegionSums? answered) => now with
    {
        Indicators = Kept(now.Indicators, before.Indicators, answered?.Indicators, static (left, right) => left.Equals(right)),
        Definitions = Kept(now.Definitions, before.Definitions),
    };

    private static Contribution Kept(Contribution now, Contribution before, Contribution answered) => now with
    {
        Indicators = Kept(now.Indicators, before.Indicators, answered.Indicators, StorageJson.Same),
        Definitions = Kept(now.Definitions, before.Definitions),
    };

    private static Dictionary<string, T> Kept<T>(
        IReadOnlyDictionary<string, T> now, IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T>? answered, Func<T, T, bool> same)
        where T : class => now.ToDictionary(
            i => i.Key,
            i => before.TryGetValue(i.Key, out var known) && (ReferenceEquals(answered?.GetValueOrDefault(i.Key), i.Value) || same(known, i.Value)) ? known : i.Value,
            StringComparer.Ordinal);

    private static Dictionary<string, SharedDefinition> Kept(IReadOnlyDictionary<string, SharedDefinition> now, IReadOnlyDictionary<string, SharedDefinition> before) =>
        now.ToDictionary(d => d.Key, d => before.TryGetValue(d.Key, out var known) && known.Version == d.Value.Version ? known : d.Value, StringComparer.Ordinal);
}

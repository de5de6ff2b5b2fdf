using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Indicators;
using Kinerja.Model.Keys;
using Kinerja.Web.Components.Layout;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Application.Search;

/// <summary>
/// What can be found of an agency, made from its plan and kept by the revision of the plan. Whoever asks must be allowed to read the agency: it is made by calls in their name, and whoever is
/// given a kept one has been looked at before (<see cref="SiteSearch"/>).
/// </summary>
internal sealed class AgencyIndexes(IGrainFactory grains, TimeProvider time) : IDisposable
{
    /// <summary>How long an index is good without asking for the revision of the plan.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    // Characters of all texts that are kept, so that many large plans cannot fill the memory.
    private const int MaxKept = 20_000_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    /// <summary>The entries of an agency: itself and its indicators.</summary>
    public async Task<IReadOnlyList<SearchEntry>> Of(AgencyKey key)
    {
        var known = _kept.Get<Known>(key);
        if (known is not null && time.GetElapsedTime(known.At) < Fresh)
            return known.Entries;
        var at = time.GetTimestamp();
        if ((await grains.Agency(key).GetProfile()).Value is not { } profile)
            return [];
        var entries = known is not null && known.Revision == profile.Revision ? known.Entries : await Make(key, profile);
        _kept.Set(key, new Known(entries, profile.Revision, at), new MemoryCacheEntryOptions
        {
            Size = entries.Sum(e => 100 + (3 * (e.Hit.Title.Length + e.Hit.Href.Length))), SlidingExpiration = Kept,
        });
        return entries;
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private async Task<IReadOnlyList<SearchEntry>> Make(AgencyKey key, AgencyProfile profile)
    {
        var (region, code) = (key.Region.Value, key.Code);
        var agency = SearchEntry.Of(SearchKind.Agency, profile.Name, profile.RegionName, AgencyLinks.Root(region, code), $"{code} {profile.RegionName}");
        if (!profile.HasPlan || profile.Years.Count == 0 || (await grains.Agency(key).GetPlan()).Value is not { } plan)
            return [agency];
        return
        [
            agency,
            .. plan.Plan.Indicators.Select(i => SearchEntry.Of(SearchKind.Indicator, i.Name, profile.Name, AgencyLinks.Indicator(region, code, profile.Years[^1], i.Code), $"{i.OtherName} {i.Code}") with { Lead = LeadOf(i.Level) }),
        ];
    }

    // People look for what the agency answers for before what it is computed from.
    private static int LeadOf(IndicatorLevel level) => level switch { IndicatorLevel.Key => 3, IndicatorLevel.Goal => 2, IndicatorLevel.Individual => 1, _ => 0 };

    private sealed record Known(IReadOnlyList<SearchEntry> Entries, long Revision, long At);
}

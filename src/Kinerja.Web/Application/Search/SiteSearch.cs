using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;
using Kinerja.Model.Texts;
using Kinerja.Web.Access;

namespace Kinerja.Web.Application.Search;

/// <summary>
/// Searches what the present caller may see: pages, agencies and their indicators, regions, words of the glossary. What they may not read is not looked through at all, so it is
/// neither found nor counted, and takes no time by which it could be told.
/// </summary>
internal sealed partial class SiteSearch(ReadableAgencies agencies, TenantDoor door, AgencyIndexes indexes, SearchPages pages, ILogger<SiteSearch> logger)
{
    /// <summary>Hits of one answer.</summary>
    public const int MaxHits = 30;

    private const int MaxRegions = 5;
    private const int Parallelism = 8;

    // What is nearer comes first among what fits equally well: pages, the agencies where one works, others.
    private const int PageLead = 12;
    private const int OwnLead = 6;
    private const int RegionLead = 4;
    private const int LeastOfRegion = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The best answers to a question.</summary>
    public async Task<SearchResult> Find(string? typed)
    {
        var question = SearchText.Question(typed);
        if (question.IsEmpty)
            return SearchResult.None;
        var caller = Callers.Current;
        var found = new List<(SearchHit Hit, int Score)>();
        Add(found, question, pages.Of(caller), PageLead);
        Add(found, question, pages.Words(), 0);
        // Regions come ranked: the first fits best, also by its code and by old names.
        found.AddRange(RegionCatalogue.Search(typed, MaxRegions).Select((r, i) => (HitOf(r), Math.Max(SearchText.Of(r.Name).Score(question), LeastOfRegion) + RegionLead - i)));

        var own = caller.Grants.Select(g => g.Scope).ToHashSet(StringComparer.Ordinal);
        var (readable, isPartial) = await Readable(caller);
        foreach (var (key, entries) in readable)
            Add(found, question, entries, own.Contains(key.ToString()) ? OwnLead : 0);
        var best = found.OrderByDescending(f => f.Score).ThenBy(f => f.Hit.Kind).ThenBy(f => f.Hit.Title.Length).ThenBy(f => f.Hit.Title, StringComparer.Ordinal).ThenBy(f => f.Hit.Href, StringComparer.Ordinal);
        return new([.. best.Select(f => f.Hit).DistinctBy(h => h.Href).Take(MaxHits)], isPartial);
    }

    private static void Add(List<(SearchHit Hit, int Score)> found, SearchText question, IEnumerable<SearchEntry> entries, int lead)
    {
        foreach (var entry in entries)
        {
            if (entry.Text.Score(question) is > 0 and var score)
                found.Add((entry.Hit, score + lead + entry.Lead));
        }
    }

    private static SearchHit HitOf(Region region) =>
        new(SearchKind.Region, region.Name, region.Province is { } province ? RegionCatalogue.Find(province)?.Name ?? "" : "", $"/w/{region.Code.Value}");

    /// <summary>What can be found of the agencies that the caller may read; what storage does not give in time is left out, and that is said.</summary>
    private async Task<(IReadOnlyList<(AgencyKey Key, IReadOnlyList<SearchEntry> Entries)> Found, bool IsPartial)> Readable(Caller caller)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var (keys, isCut) = await agencies.Of(caller).WaitAsync(limit.Token);
            var found = new IReadOnlyList<SearchEntry>?[keys.Count];
            try
            {
                await Parallel.ForEachAsync(
                    Enumerable.Range(0, keys.Count),
                    new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = limit.Token },
                    async (i, cancel) => found[i] = await Look(keys[i]).WaitAsync(cancel));
            }
            catch (Exception e) when (StorageFailure.Is(e))
            {
                LogPartial(logger, e);
            }

            var complete = keys.Zip(found).Where(f => f.Second is not null).Select(f => (f.First, f.Second!)).ToList();
            return (complete, isCut || complete.Count < keys.Count);
        }
        catch (Exception e) when (StorageFailure.Is(e))
        {
            LogPartial(logger, e);
            return ([], true);
        }
    }

    // A closed agency is not there for anybody, whoever still holds a role in it.
    private async Task<IReadOnlyList<SearchEntry>> Look(AgencyKey key) =>
        await door.Check(key.ToString(), Right.ReadAgency, isRead: true) is null ? await indexes.Of(key) : [];

    [LoggerMessage(Level = LogLevel.Warning, Message = "A search looked through a part only.")]
    private static partial void LogPartial(ILogger logger, Exception exception);
}

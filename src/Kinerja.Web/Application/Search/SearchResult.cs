namespace Kinerja.Web.Application.Search;

/// <summary>What a question found.</summary>
/// <param name="Hits">The best first.</param>
/// <param name="IsPartial">True when some agencies could not be looked through in time.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, bool IsPartial)
{
    /// <summary>Nothing.</summary>
    public static SearchResult None { get; } = new([], false);
}

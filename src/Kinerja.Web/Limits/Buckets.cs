using System.Threading.RateLimiting;
using Kinerja.Web.Accounts;

namespace Kinerja.Web.Limits;

/// <summary>Buckets of tokens by whom they belong to.</summary>
internal static class Buckets
{
    /// <summary>
    /// Buckets that all sources share. Which one a source has follows from a hash that nobody outside knows, so whoever comes under ever new addresses fills no memory; that two have
    /// the same one is rare, and they then share what is generous for one.
    /// </summary>
    public const int Slots = 65_536;

    // The hash of a text is another one in each process.
    /// <summary>The bucket of the source of a request.</summary>
    public static RateLimitPartition<int> OfSource(HttpContext http, RateSettings rate) => Of((int)((uint)Source.Of(http).GetHashCode(StringComparison.Ordinal) % Slots), rate);

    /// <summary>The bucket of somebody who is known.</summary>
    public static RateLimitPartition<T> Of<T>(T who, RateSettings rate) => RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = rate.Burst,
        TokensPerPeriod = rate.Tokens,
        ReplenishmentPeriod = rate.Period,
        QueueLimit = 0,
    });

    /// <summary>When to come again, as far as a refused lease knows.</summary>
    public static TimeSpan WaitOf(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
}

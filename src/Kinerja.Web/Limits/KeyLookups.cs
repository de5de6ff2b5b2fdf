using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Limits;

/// <summary>How many API keys of one source are asked for.</summary>
internal sealed class KeyLookups(IOptions<LimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, int>(http => Buckets.OfSource(http, options.Value.Keys));

    /// <summary>Takes one; when there is none left, how long until there is.</summary>
    public TimeSpan? MustWait(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http);
        return lease.IsAcquired ? null : Buckets.WaitOf(lease);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}

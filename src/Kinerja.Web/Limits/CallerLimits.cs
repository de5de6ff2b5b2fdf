using System.Threading.RateLimiting;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Limits;

/// <summary>
/// How much one account (or API key) and one agency may ask for. Comes after the caller is known and let in: nobody uses up what is somebody else's by naming them. The
/// account comes first, so that one person who asks too much takes no more of the agency's than is theirs.
/// </summary>
internal sealed class CallerLimits : IDisposable
{
    private static readonly RateLimitPartition<string> Nobody = RateLimitPartition.GetNoLimiter("");

    private readonly RequestDelegate _next;
    private readonly PartitionedRateLimiter<HttpContext> _account;
    private readonly PartitionedRateLimiter<HttpContext> _tenant;
    private readonly PartitionedRateLimiter<HttpContext> _both;

    public CallerLimits(RequestDelegate next, IOptions<LimitOptions> options)
    {
        _next = next;
        _account = PartitionedRateLimiter.Create<HttpContext, string>(_ => AccountOf(Callers.Current) is { } account ? Buckets.Of(account, options.Value.Account) : Nobody);
        _tenant = PartitionedRateLimiter.Create<HttpContext, string>(http => TenantOf(http) is { } tenant ? Buckets.Of(tenant, options.Value.Tenant) : Nobody);
        _both = PartitionedRateLimiter.CreateChained(_account, _tenant);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Counted.Counts(context))
        {
            await _next(context);
            return;
        }

        TimeSpan wait;
        using (var lease = _both.AttemptAcquire(context))
        {
            wait = lease.IsAcquired ? TimeSpan.Zero : Buckets.WaitOf(lease);
        }

        await (wait == TimeSpan.Zero ? _next(context) : LimitAnswers.Write(context, wait));
    }

    public void Dispose()
    {
        _both.Dispose();
        _account.Dispose();
        _tenant.Dispose();
    }

    // Ids of keys are unique within their agency.
    private static string? AccountOf(Caller caller) => caller switch
    {
        { Kind: CallerKind.Person } => caller.Id,
        { Kind: CallerKind.ApiKey, Grants: [var grant, ..] } => $"{grant.Scope} {caller.Id}",
        _ => null,
    };

    // What everybody may open names agencies that need not exist.
    private static string? TenantOf(HttpContext http) =>
        Callers.Current.Kind is CallerKind.Person or CallerKind.ApiKey
        && http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is { Right: not Right.Public and var right }
        && AgencyKey.TryParse(RouteScopes.Of(right, http.Request.RouteValues), out var agency)
            ? agency.ToString()
            : null;
}

using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Tenants;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Web.Application;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Access;

/// <summary>
/// Whether an agency lets anybody in at present, asked at the edge of each request that names one. The answer is remembered as long as a caller is: so long an agency that
/// was just suspended may still take a change, and one that was closed may still be read. While storage does not answer, what was known last goes on.
/// </summary>
public sealed class TenantDoor(IGrainFactory grains, IMemoryCache cache, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Why a request may not go on; null when it may.</summary>
    /// <param name="agency">Key of the agency.</param>
    /// <param name="right">What the endpoint asks for.</param>
    /// <param name="isRead">True for a request that changes nothing.</param>
    public async ValueTask<Denial?> Check(string agency, Right right, bool isRead)
    {
        var status = await StatusOf(agency);
        if (TenantRules.Admits(status, right, isRead))
            return null;
        return status == TenantStatus.Closed ? Denial.Hidden : Denial.Forbidden;
    }

    /// <summary>Forgets an agency at once, on this process: its status has just changed.</summary>
    public void Forget(string agency) => cache.Remove(Key(agency));

    private async ValueTask<TenantStatus> StatusOf(string agency)
    {
        var known = cache.Get<Known>(Key(agency));
        if (known is not null && time.GetElapsedTime(known.At) < SessionCallers.Longest)
            return known.Status;

        var at = time.GetTimestamp();
        try
        {
            using (Callers.Use(Caller.Service(ServiceNames.Edge)))
            {
                var status = await grains.GetGrain<ITenant>(agency).GetStatus();
                cache.Set(Key(agency), new Known(status, at), Remembered);
                return status;
            }
        }
        catch (Exception e) when (known is not null && StorageFailure.Is(e))
        {
            // Whoever sends a form while storage is away is told so by the page, which keeps what was typed.
            return known.Status;
        }
    }

    private static (Type, string) Key(string agency) => (typeof(TenantDoor), agency);

    private sealed record Known(TenantStatus Status, long At);
}

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kinerja.Web.Hosting;

/// <summary>Healthy while the table service answers.</summary>
internal sealed class StorageHealthCheck(StorageProbe probe) : IHealthCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.Tables(Limit, cancellationToken) is { } reason
            ? HealthCheckResult.Unhealthy("The table service does not answer.", reason)
            : HealthCheckResult.Healthy();
}

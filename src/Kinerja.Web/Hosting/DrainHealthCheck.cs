using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kinerja.Web.Hosting;

/// <summary>Unhealthy while the process is on its way out, so that whoever stands before it sends new requests elsewhere.</summary>
internal sealed class DrainHealthCheck(DrainState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.IsDraining ? HealthCheckResult.Unhealthy("The process is ending.") : HealthCheckResult.Healthy());
}

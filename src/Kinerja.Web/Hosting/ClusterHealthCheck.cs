using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kinerja.Web.Hosting;

/// <summary>Healthy once this silo is active in its cluster.</summary>
internal sealed class ClusterHealthCheck(ISiloStatusOracle oracle) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(oracle.CurrentStatus == SiloStatus.Active
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The silo is {oracle.CurrentStatus}."));
}

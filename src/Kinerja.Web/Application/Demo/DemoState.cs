using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kinerja.Web.Application.Demo;

/// <summary>Whether the example is there; the site counts as ready when it is.</summary>
internal sealed class DemoState : IHealthCheck
{
    /// <summary>True when the example is loaded or not wanted.</summary>
    public volatile bool Ready;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Ready ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The example is being loaded."));
}

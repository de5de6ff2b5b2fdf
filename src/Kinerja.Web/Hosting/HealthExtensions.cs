using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Access;
using Kinerja.Web.Hosting.Fronts;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kinerja.Web.Hosting;

/// <summary>Probes: <c>/alive</c> says that the process answers, <c>/health</c> that it can do its work. No limit holds them back.</summary>
public static class HealthExtensions
{
    /// <summary>Maps both probes, for GET and HEAD.</summary>
    public static void MapKinerjaHealth(this WebApplication app)
    {
        app.MapMethods(Probes.Alive, ["GET", "HEAD"], () => Results.Text("ok")).ExcludeFromDescription().Needs(Right.Public).DisableRateLimiting();
        app.MapHealthChecks(Probes.Health, new HealthCheckOptions
        {
            ResultStatusCodes =
            {
                [HealthStatus.Healthy] = StatusCodes.Status200OK,
                [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
                [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
            },
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
                new { status = report.Status.ToString(), checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString()) },
                context.RequestAborted),
        }).Needs(Right.Public).DisableRateLimiting();
    }
}

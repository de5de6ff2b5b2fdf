using Kinerja.Web.Hosting.Fronts;
using Kinerja.Web.Hosting.Keys;

namespace Kinerja.Web.Hosting;

/// <summary>What every request goes through.</summary>
public static class DefaultsExtensions
{
    /// <summary>How long an orderly end takes at most: the front that moves on, requests in flight, grains to hand over, the last rows. A platform has to wait longer than that before it kills.</summary>
    public static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(25);

    /// <summary>Services behind <see cref="UseKinerjaDefaults"/>.</summary>
    public static IServiceCollection AddKinerjaDefaults(this IServiceCollection services)
    {
        services.AddHostedService<Drain>();
        services.AddSingleton<DrainState>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = EndLimit);
        services.AddKinerjaKeyRing();
        services.AddHealthChecks()
            .AddCheck<ClusterHealthCheck>("cluster")
            .AddCheck<DrainHealthCheck>("draining");
        services.AddResponseCompression(options =>
        {
            // Compression beside a secret leaks it. The tokens of forms are new with each page; pages that show keys and codes are not compressed (AccountExtensions).
            options.EnableForHttps = true;
        });
        return services;
    }

    /// <summary>Headers of the front, security headers and compression.</summary>
    public static void UseKinerjaDefaults(this WebApplication app)
    {
        app.UseMiddleware<DrainingAnswers>();
        app.UseKinerjaFront();
        app.UsePeoplesFiles();
        app.UseSecurityHeaders(SecurityHeaders.Policy);
        app.UseResponseCompression();
    }
}

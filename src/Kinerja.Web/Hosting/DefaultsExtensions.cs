namespace Kinerja.Web.Hosting;

/// <summary>What every request goes through.</summary>
public static class DefaultsExtensions
{
    /// <summary>Services behind <see cref="UseKinerjaDefaults"/>.</summary>
    public static IServiceCollection AddKinerjaDefaults(this IServiceCollection services)
    {
        services.AddHostedService<LoopbackCheck>();
        services.AddHealthChecks()
            .AddCheck<ClusterHealthCheck>("cluster")
            .AddCheck<StorageHealthCheck>("storage");
        services.AddResponseCompression(options =>
        {
            // Nothing secret is reflected on these pages yet; revisit with accounts (compression beside secrets leaks them).
            options.EnableForHttps = true;
        });
        return services;
    }

    /// <summary>Security headers and compression.</summary>
    public static void UseKinerjaDefaults(this WebApplication app)
    {
        app.UseSecurityHeaders(SecurityHeaders.Policy);
        app.UseResponseCompression();
    }
}

using Microsoft.AspNetCore.HttpOverrides;

namespace Kinerja.Web.Hosting.Fronts;

/// <summary>Whom the site listens to.</summary>
public static class FrontExtensions
{
    /// <summary>Reads who stands before the site, and holds it to loopback when that is nobody.</summary>
    /// <exception cref="InvalidOperationException">The site would listen to more than this machine without a front, or the front is not named in a way that can be read.</exception>
    public static WebApplicationBuilder AddKinerjaFront(this WebApplicationBuilder builder)
    {
        var front = builder.Configuration.GetSection(FrontSettings.Section).Get<FrontSettings>() ?? new FrontSettings();
        builder.Services.AddSingleton(front);
        if (!front.IsElsewhere)
        {
            LoopbackGuard.ThrowUnlessLoopback(builder.Configuration);
            builder.Services.AddHostedService<LoopbackCheck>();
        }

        var networks = front.Parsed;
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Who asked and by which scheme, from the front on this machine or the one that is named. The last entry alone is the front's own word.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
        });
        // Before the check of hosts, which is the first of all.
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, ProbeHosts>());
        return builder;
    }

    /// <summary>Refuses what does not come through the front, then takes its word for where requests come from.</summary>
    public static void UseKinerjaFront(this WebApplication app)
    {
        if (app.Services.GetRequiredService<FrontSettings>().IsElsewhere)
            app.UseMiddleware<FrontGate>();
        app.UseForwardedHeaders();
    }
}

using Kinerja.Web.Hosting;
using Yarp.ReverseProxy.Health;

namespace Kinerja.Front;

/// <summary>Puts the front together.</summary>
internal static class FrontHost
{
    /// <summary>Builds the front; the caller runs it.</summary>
    /// <param name="args">Arguments of the process; they are configuration too.</param>
    /// <exception cref="InvalidOperationException">An address is not of this machine, or no silo is named.</exception>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        LoopbackGuard.ThrowUnlessLoopback(builder.Configuration);
        var options = builder.Configuration.GetSection(FrontOptions.Section).Get<FrontOptions>() ?? new FrontOptions();
        var map = new SiloMap(options);

        builder.Services.AddHostedService<LoopbackCheck>();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, FirstFailurePolicy>();
        builder.Services.AddReverseProxy()
            .LoadFromMemory(map.Routes, map.Clusters)
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = TimeSpan.FromSeconds(1));

        var app = builder.Build();
        app.UseWebSockets();
        app.MapReverseProxy(pipeline =>
        {
            pipeline.UseMiddleware<AnotherSilo>();
            pipeline.UseSessionAffinity();
            pipeline.UseLoadBalancing();
            pipeline.UsePassiveHealthChecks();
        });
        return app;
    }
}

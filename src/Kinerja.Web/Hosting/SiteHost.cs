using Kinerja.Web.Accounts;
using Kinerja.Web.Accounts.Providers;
using Kinerja.Web.Api;
using Kinerja.Web.Application;
using Kinerja.Web.Components;
using Kinerja.Web.Hosting.Backup;
using Kinerja.Web.Hosting.Evidence;
using Kinerja.Web.Hosting.Fronts;
using Kinerja.Web.Hosting.Tenants;
using Kinerja.Web.Limits;

namespace Kinerja.Web.Hosting;

/// <summary>The whole site: silo, application, API and pages in one process.</summary>
public static class SiteHost
{
    /// <summary>Builds the site; the caller runs it.</summary>
    /// <param name="args">Arguments of the process; they are configuration too.</param>
    /// <param name="configure">What a host of another purpose adds after the site's own services; null in the product.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddKinerjaFront();

        // Found beside the build as well as in a published site, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        // In development the framework would read each file anew and send it as it is under the name of gzip; style sheets are made by the build anyway.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

        builder.AddKinerjaWarmUp();
        builder.AddKinerjaTelemetry();
        builder.AddKinerjaStorage();
        builder.AddKinerjaEvidence();
        builder.AddKinerjaBackup();
        builder.AddKinerjaSilo();
        builder.FollowGrainStorage();
        builder.AddKinerjaApplication();
        builder.AddKinerjaAccounts();
        builder.Services.AddKinerjaLimits();
        builder.AddKinerjaApi();
        builder.AddTenants();
        builder.AddKinerjaPages();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseTracedRoutes();
        app.UseKinerjaDefaults();
        app.UseKinerjaAccounts();
        app.MapKinerjaHealth();
        app.MapKinerjaApi();
        app.MapKinerjaPages();
        app.MapPasskeys();
        app.MapProviders();
        return app;
    }
}

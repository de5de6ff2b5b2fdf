using Azure.Data.Tables;
using Kinerja.Grains;
using Kinerja.Grains.Audit;
using Kinerja.Web.Application;
using Kinerja.Web.Hosting.Audit;
using Kinerja.Web.Hosting.Cluster;
using Kinerja.Web.Hosting.Platform;
using Microsoft.Extensions.Options;
using Orleans.Clustering.AzureStorage;
using Orleans.Configuration;

namespace Kinerja.Web.Hosting;

/// <summary>Hosts the silo in the process of the site.</summary>
public static class SiloExtensions
{
    /// <summary>Adds the silo with its storage. One silo or several, at home or in Azure: they find each other through the same table.</summary>
    public static WebApplicationBuilder AddKinerjaSilo(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
        var membership = builder.Configuration.GetSection(MembershipSettings.Section).Get<MembershipSettings>() ?? new MembershipSettings();
        var endpoint = SiloEndpoint.Of(options, builder.Configuration);

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddKinerjaAuditStorage(builder.Configuration);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (options.ServiceId, options.ClusterId));
            silo.Configure<EndpointOptions>(endpoint.Apply);
            silo.Configure<Orleans.Configuration.SiloOptions>(named => named.SiloName = SiteVersion.SiloName());
            if (endpoint.Tls)
                silo.AddKinerjaSiloTls();
            silo.UseAzureStorageClustering((OptionsBuilder<AzureStorageClusteringOptions> table) =>
                table.Configure<TableServiceClient>((o, client) => o.TableServiceClient = client));
            silo.Configure<ClusterMembershipOptions>(membership.Apply);
            // One activation of a grain at a time, also while silos come and go. Its leases are off: they would keep the grains of a killed silo away for half a minute, and what they
            // protect from is refused by ETags (writes) and by WakeCheck (reads); see docs/adr/0017-one-activation.md.
#pragma warning disable ORLEANSEXP003 // experimental by name; the older directory lets two activations live side by side for half a minute after a kill
            silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003
            silo.Configure<GrainDirectoryOptions>(directory => directory.RangeLeaseDuration = TimeSpan.Zero);
            silo.AddIncomingGrainCallFilter<EndingSilo>(); // around all others: an entry of the audit that cannot be stored here is no answer either
            silo.Services.AddSingleton<IIncomingGrainCallFilter>(services => services.GetRequiredService<WakeCheck>());
            silo.Services.AddSingleton<WakeCheck>();
            silo.Services.AddHostedService(services => services.GetRequiredService<WakeCheck>());
            silo.AddAzureTableGrainStorage(
                StorageNames.Provider, table => table.Configure<TableServiceClient>((o, client) => o.TableServiceClient = client));
            silo.UseAzureTableReminderService(table => table.Configure<TableServiceClient>((o, client) => o.TableServiceClient = client));
            silo.AddKinerjaGrains();
            silo.AddKinerjaAudit();
            if (TelemetryExtensions.IsTraced(builder.Configuration, out _))
                silo.AddActivityPropagation();
            silo.Services.AddSingleton<EndingSiloCalls>();
            silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(services => services.GetRequiredService<EndingSiloCalls>());
            silo.Services.AddSingleton<IOutgoingGrainCallFilter>(services => services.GetRequiredService<EndingSiloCalls>());
            silo.AddOutgoingGrainCallFilter<HealingCalls>(); // within the filters of the grains: what an ending grain gives up is not called again
        });
        return builder;
    }
}

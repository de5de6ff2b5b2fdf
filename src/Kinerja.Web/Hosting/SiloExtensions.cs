using Azure.Data.Tables;
using Kinerja.Grains;

namespace Kinerja.Web.Hosting;

/// <summary>Hosts the silo in the process of the site.</summary>
public static class SiloExtensions
{
    /// <summary>Adds the silo with its storage. One silo so far: clustering over the storage account comes with the next releases.</summary>
    public static WebApplicationBuilder AddKinerjaSilo(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, primarySiloEndpoint: null, options.ServiceId, options.ClusterId);
            silo.AddAzureTableGrainStorage(
                StorageNames.Provider, table => table.Configure<TableServiceClient>((o, client) => o.TableServiceClient = client));
            silo.AddKinerjaGrains();
        });
        return builder;
    }
}

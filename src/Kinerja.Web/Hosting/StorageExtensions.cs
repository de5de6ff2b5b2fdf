using Azure.Core;

namespace Kinerja.Web.Hosting;

/// <summary>The storage account of the site.</summary>
public static class StorageExtensions
{
    /// <summary>Adds one client for tables and one for blobs, and the wait for storage before anything else starts.</summary>
    public static WebApplicationBuilder AddKinerjaStorage(this WebApplicationBuilder builder)
    {
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        builder.Services.AddSingleton<StorageTimes>();
        builder.Services.AddSingleton<Action<ClientOptions>>(services => services.GetRequiredService<StorageTimes>().Install);
        builder.Services.AddSingleton(services => storage.CreateTableServiceClient(services.GetServices<Action<ClientOptions>>()));
        builder.Services.AddSingleton(services => storage.CreateBlobServiceClient(services.GetServices<Action<ClientOptions>>()));
        builder.Services.AddSingleton<StorageProbe>();
        builder.Services.AddHostedService<StorageWait>();
        builder.Services.AddHealthChecks().AddCheck<StorageHealthCheck>("storage");
        return builder;
    }
}

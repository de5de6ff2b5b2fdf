using Azure.Core;
using Azure.Storage.Blobs;
using Kinerja.Grains;
using Orleans.Storage;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>Copies of what agencies store, and the ways back.</summary>
internal static class BackupExtensions
{
    /// <summary>What takes, reads and restores copies; beside storage and <see cref="GrainRows"/>.</summary>
    public static BackupOptions AddBackupTools(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new BackupOptions();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(services => new BackupAccount(options.Storage is { } other
            ? other.CreateBlobServiceClient(services.GetServices<Action<ClientOptions>>())
            : services.GetRequiredService<BlobServiceClient>()));
        builder.Services.AddSingleton<BackupBlobs>();
        builder.Services.AddSingleton<BackupFiles>();
        builder.Services.AddSingleton<BackupTaker>();
        builder.Services.AddSingleton<BackupReader>();
        builder.Services.AddSingleton<BackupVerification>();
        builder.Services.AddSingleton<BackupRestore>();
        return options;
    }

    /// <summary>The same for a site, which copies what it writes. Before the silo, so that it is told to stop after it.</summary>
    public static void AddKinerjaBackup(this WebApplicationBuilder builder)
    {
        var options = builder.AddBackupTools();
        builder.Services.AddSingleton<BackupQueue>();
        builder.Services.AddSingleton<BackupWriter>();
        if (!options.Enabled)
            return;
        builder.Services.AddHostedService(services => services.GetRequiredService<BackupWriter>());
        builder.Services.AddHostedService<BackupRounds>();
    }

    /// <summary>Puts the copying before the storage of the grains; after the silo has its storage.</summary>
    public static void FollowGrainStorage(this WebApplicationBuilder builder)
    {
        if (!(builder.Configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new BackupOptions()).Enabled)
            return;
        var services = builder.Services;
        var stored = services.Last(s => s.ServiceType == typeof(IGrainStorage) && s.IsKeyedService && Equals(s.ServiceKey, StorageNames.Provider));
        services.Remove(stored);
        services.AddKeyedSingleton<IGrainStorage>(StorageNames.Provider, (provider, key) => new BackupStorage(
            (IGrainStorage)stored.KeyedImplementationFactory!(provider, key),
            provider.GetRequiredKeyedService<IGrainStorageSerializer>(StorageNames.Provider),
            provider.GetRequiredService<BackupQueue>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}

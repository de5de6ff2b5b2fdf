using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Hosting.Keys;

/// <summary>
/// Keys that protect forms and cookies: one ring in the storage account, shared by every process, so that a form filled on one silo is accepted by another.
/// </summary>
internal static class KeyRingExtensions
{
    /// <summary>The name that all processes of the product share; another name would make their texts unreadable to each other.</summary>
    public const string ApplicationName = "kinerja";

    public static IServiceCollection AddKinerjaKeyRing(this IServiceCollection services)
    {
        services.AddSingleton<KeyBlob>();
        services.AddSingleton<BlobKeyRepository>();
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = provider.GetRequiredService<BlobKeyRepository>()));
        return services;
    }
}

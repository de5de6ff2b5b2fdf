using Kinerja.Web.Hosting.Backup;
using Kinerja.Web.Hosting.Evidence;
using Kinerja.Web.Hosting.Platform;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>What carries agencies away and removes them.</summary>
internal static class TenantExtensions
{
    /// <summary>Adds it, beside storage and mails.</summary>
    public static WebApplicationBuilder AddTenantMoves(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GrainRows>();
        builder.Services.TryAddSingleton<EvidenceBlobs>();
        builder.Services.AddSingleton<TenantMove>();
        builder.Services.TryAddSingleton(builder.Configuration.GetSection(BackupOptions.Section).Get<BackupOptions>() ?? new BackupOptions());
        builder.Services.AddSingleton<TenantTraces>();
        return builder;
    }

    /// <summary>The same for a site, which asks its grains to end what it erases.</summary>
    public static WebApplicationBuilder AddTenants(this WebApplicationBuilder builder)
    {
        builder.AddTenantMoves();
        builder.Services.AddSingleton<TenantErasure>();
        builder.Services.AddSingleton<PlatformSilos>();
        builder.Services.AddSingleton<PlatformTenants>();
        return builder;
    }
}

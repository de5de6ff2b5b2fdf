using Kinerja.Grains.Audit;

namespace Kinerja.Web.Hosting.Audit;

/// <summary>What the audit needs of its host: keys, and a place for anchors.</summary>
internal static class AuditHostExtensions
{
    public static IServiceCollection AddKinerjaAuditStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(AuditSettings.Section).Get<AuditSettings>() ?? new AuditSettings();
        Check(settings);
        services.AddSingleton(settings);
        services.AddSingleton<AuditKeyRing>();
        services.AddSingleton<IAuditKeys>(provider => provider.GetRequiredService<AuditKeyRing>());
        services.AddHostedService<AuditKeyStart>();
        services.AddSingleton<AnchorBlobs>();
        services.AddSingleton<IAuditAnchors>(provider => provider.GetRequiredService<AnchorBlobs>());
        return services;
    }

    private static void Check(AuditSettings settings)
    {
        foreach (var (id, text) in settings.Keys)
        {
            if (!Convert.TryFromBase64String(text, new byte[text.Length], out var length) || length < 32)
                throw new InvalidOperationException($"{AuditSettings.Section}:Keys:{id} is not base64 of 32 bytes or more.");
        }

        if (!string.IsNullOrEmpty(settings.CurrentKey) && !settings.Keys.ContainsKey(settings.CurrentKey))
            throw new InvalidOperationException($"{AuditSettings.Section}:CurrentKey names no key of {AuditSettings.Section}:Keys.");
    }
}

using Kinerja.Grains.Evidence;

namespace Kinerja.Web.Hosting.Evidence;

/// <summary>Where evidence lies and who looks at it.</summary>
internal static class EvidenceHostExtensions
{
    /// <summary>Adds both; before the grains, which have no scanner of their own.</summary>
    public static void AddKinerjaEvidence(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<EvidenceBlobs>();
        builder.Services.AddSingleton<IEvidenceFiles>(services => services.GetRequiredService<EvidenceBlobs>());
        var scanner = builder.Configuration.GetSection(ScannerOptions.Section).Get<ScannerOptions>() ?? new ScannerOptions();
        if (scanner.Host.Length > 0)
            builder.Services.AddSingleton<IEvidenceScanner>(new ClamScanner(scanner));
    }
}

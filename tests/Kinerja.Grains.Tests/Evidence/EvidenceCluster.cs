using Kinerja.Grains.Evidence;
using Kinerja.Grains.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kinerja.Grains.Tests.Evidence;

/// <summary>A cluster with files in memory and a scanner that does as it is told.</summary>
public sealed class EvidenceCluster(Support.Storage storage) : IAsyncLifetime
{
    /// <summary>The cluster.</summary>
    public KinerjaCluster Cluster { get; private set; } = null!;

    /// <summary>Its files.</summary>
    internal MemoryFiles Files { get; } = new();

    /// <summary>Its scanner.</summary>
    internal FakeScanner Scanner { get; } = new();

    /// <summary>Its limits; tests change them while it runs.</summary>
    internal EvidenceOptions Options { get; } = new() { MaxFileBytes = 1000, QuotaBytes = 2500, Pause = TimeSpan.FromMilliseconds(20), Reminder = TimeSpan.FromMinutes(1), ScanTries = 3 };

    public async ValueTask InitializeAsync() => Cluster = await KinerjaCluster.Start(storage, services: services =>
    {
        services.AddSingleton<IEvidenceFiles>(Files);
        services.AddSingleton<IEvidenceScanner>(Scanner);
        services.AddSingleton<IOptions<EvidenceOptions>>(Microsoft.Extensions.Options.Options.Create(Options));
    });

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}

namespace Kinerja.Grains.Tests.Support;

/// <summary>One cluster for all tests that neither stop it nor break its storage; each takes an agency of its own.</summary>
public sealed class SharedCluster(Storage storage) : IAsyncLifetime
{
    private static int _agencies;

    /// <summary>The cluster.</summary>
    public KinerjaCluster Cluster { get; private set; } = null!;

    /// <summary>The key of an agency that nobody has used.</summary>
    public static string NewAgency() => $"35.08|dinas-{Interlocked.Increment(ref _agencies)}-x";

    public async ValueTask InitializeAsync() => Cluster = await KinerjaCluster.Start(storage);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}

/// <summary>Tests on the shared cluster run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedClusterTests : ICollectionFixture<SharedCluster>
{
    public const string Name = "shared cluster";
}

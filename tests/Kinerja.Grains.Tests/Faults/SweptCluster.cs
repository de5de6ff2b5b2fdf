using Azure.Data.Tables;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.Faults;

/// <summary>One cluster for all sweeps: they run one after another, each on agencies of its own. Nothing happens in it by itself.</summary>
public sealed class SweptCluster(Support.Storage storage) : IAsyncLifetime
{
    /// <summary>The cluster.</summary>
    public KinerjaCluster Cluster { get; private set; } = null!;

    /// <summary>Its table, seen without it.</summary>
    public TableClient Table => new(storage.ConnectionString, Cluster.Table);

    public async ValueTask InitializeAsync() => Cluster = await KinerjaCluster.Start(storage, rollups: o => o.Quiet = TimeSpan.FromHours(1));

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}

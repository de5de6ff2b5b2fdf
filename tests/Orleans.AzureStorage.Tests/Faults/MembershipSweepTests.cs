using Kinerja.Testing.Faults;
using Orleans.AzureStorage.Tests.Clustering;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>Every storage call of a change of a cluster fails once, in every way. The cluster is as before or as after, at the version that belongs to it.</summary>
public sealed class MembershipSweepTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Cases => Sweep.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_cluster_is_as_before_or_as_after(string text)
    {
        var (way, faults) = (FaultCase.Parse(text), new FaultInjector());
        foreach (var what in MembershipScenario.Changes)
            await Sweep.RunAsync(way, faults, async () => await MembershipScenario.PrepareAsync(storage, faults, what));
    }

    [Fact]
    public async Task A_late_sign_of_life_neither_brings_a_silo_back_nor_changes_what_others_wrote()
    {
        var faults = new FaultInjector();
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2));
        var late = new Azure.Data.Tables.TableClientOptions();
        faults.Install(late);
        var rows = new Azure.Data.Tables.TableClient(cluster.ConnectionString, cluster.Name, late);
        var entity = (await cluster.AllAsync()).Single(row => row.RowKey.StartsWith("127.0.0.1-1-", StringComparison.Ordinal));
        var sign = new Azure.Data.Tables.TableEntity(entity.PartitionKey, entity.RowKey) { ["IAmAliveTime"] = "2026-01-02 03:04:06.678 GMT" };

        faults.Use(FaultPlan.Nth(1, FaultKind.DeliveredLate, FaultPosition.Call));
        await Assert.ThrowsAnyAsync<Exception>(() => rows.UpdateEntityAsync(sign, Azure.ETag.All, Azure.Data.Tables.TableUpdateMode.Merge, Token));
        Assert.True(await cluster.Table.UpdateRowAsync(Silos.One(1).With(SiloStatus.Dead, 2), "*", await cluster.NextAsync(), Token));
        await faults.SettleAsync();
        var view = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal((3, SiloStatus.Dead, 1), (view.Version.Version, view.TryGet(Silos.Address(1))!.Item1.Status, view.TryGet(Silos.Address(1))!.Item1.SuspectTimes!.Count));

        // And after the row has been cleaned away it finds nothing.
        faults.Use(FaultPlan.Nth(1, FaultKind.DeliveredLate, FaultPosition.Call));
        await Assert.ThrowsAnyAsync<Exception>(() => rows.UpdateEntityAsync(sign, Azure.ETag.All, Azure.Data.Tables.TableUpdateMode.Merge, Token));
        await cluster.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token);
        await faults.SettleAsync();
        Assert.Equal("late: 404", faults.Injected.Last().Note);
        Assert.Null((await cluster.Table.ReadAllAsync(Token)).TryGet(Silos.Address(1)));
    }
}

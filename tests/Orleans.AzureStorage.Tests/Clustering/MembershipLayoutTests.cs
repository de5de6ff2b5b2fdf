using Azure.Data.Tables;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>The rows themselves, against literals: a cluster may consist of silos with this library and silos with the official one.</summary>
public sealed class MembershipLayoutTests(Support.Storage storage)
{
    private static readonly string[] OfTheService = ["odata.etag", "Timestamp"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_cluster_is_three_rows()
    {
        await using var cluster = await TestMembership.StartAsync(storage);

        Assert.Equal(
            [
                "PartitionKey=kinerja RowKey=!Start DeploymentId=kinerja MembershipVersion=0 Status=Active",
                "PartitionKey=kinerja RowKey=VersionRow DeploymentId=kinerja MembershipVersion=0",
                "PartitionKey=kinerja RowKey=~End DeploymentId=kinerja MembershipVersion=0 Status=Active",
            ],
            (await cluster.AllAsync()).Select(Print));
    }

    [Fact]
    public async Task A_silo_lies_in_its_row_as_the_layout_says()
    {
        await using var cluster = await TestMembership.StartAsync(storage);

        await cluster.InsertAsync(Silos.One().With(SiloStatus.Active, 22_222, 33_333));

        var rows = await cluster.AllAsync();
        var silo = rows.Single(row => row.RowKey == "127.0.0.1-11111-7");
        Assert.Matches("^[0-9a-f]{32}$", Assert.IsType<string>(silo["WriteId"]));
        silo.Remove("WriteId");
        Assert.Equal(
            [
                "PartitionKey=kinerja RowKey=!Start DeploymentId=kinerja MembershipVersion=1 Status=Active",
                "PartitionKey=kinerja RowKey=127.0.0.1-11111-7 Address=127.0.0.1 DeploymentId=kinerja FaultZone=3 Generation=7 HostName=mesin "
                + "IAmAliveTime=2026-01-02 03:04:06.678 GMT InstanceName=silo-11111 Port=11111 ProxyPort=30000 RoleName=peran SiloName=silo-11111 "
                + "StartTime=2026-01-02 03:04:05.678 GMT Status=Active SuspectingSilos=127.0.0.1:22222@7|127.0.0.1:33333@7 "
                + "SuspectingTimes=2026-01-02 03:05:05.678 GMT|2026-01-02 03:05:05.678 GMT UpdateZone=2",
                "PartitionKey=kinerja RowKey=VersionRow DeploymentId=kinerja MembershipVersion=1",
                "PartitionKey=kinerja RowKey=~End DeploymentId=kinerja MembershipVersion=1 Status=Active",
            ],
            rows.Select(Print));
        Assert.All(silo.Where(property => !OfTheService.Contains(property.Key)), property => Assert.IsType<string>(property.Value));
    }

    [Fact]
    public async Task A_silo_without_suspicions_and_names_has_empty_lists_and_no_names()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        var silo = Silos.One(status: SiloStatus.Joining);
        (silo.SuspectTimes, silo.RoleName, silo.ProxyPort) = (null!, null, 0);

        await cluster.InsertAsync(silo);

        var row = (await cluster.AllAsync()).Single(row => row.RowKey == "127.0.0.1-11111-7");
        Assert.Equal(("", "", "0", "Joining", false), (row["SuspectingSilos"], row["SuspectingTimes"], row["ProxyPort"], row["Status"], row.ContainsKey("RoleName")));
        Assert.Equal(silo.Canonical(), (await cluster.Table.ReadAllAsync(Token)).Canonical());
    }

    [Fact]
    public async Task An_address_of_version_6_is_read_as_it_was_written()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        var silo = Silos.One();
        silo.SiloAddress = SiloAddress.New(new System.Net.IPEndPoint(System.Net.IPAddress.Parse("2001:db8::7"), 11_111), -3);
        silo.SuspectTimes = [Tuple.Create(silo.SiloAddress, Silos.Start)];

        await cluster.InsertAsync(silo);

        Assert.Equal(["!Start", "2001:db8::7-11111--3", "VersionRow", "~End"], (await cluster.AllAsync()).Select(row => row.RowKey));
        Assert.Equal(silo.Canonical(), (await cluster.Table.ReadAllAsync(Token)).Canonical());
    }

    [Fact]
    public async Task A_row_of_the_official_library_is_read_and_taken_over()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        var official = new TableEntity("kinerja", "10.0.0.4-11111-512345678")
        {
            ["DeploymentId"] = "kinerja",
            ["Address"] = "10.0.0.4",
            ["Port"] = "11111",
            ["Generation"] = "512345678",
            ["HostName"] = "pod-1",
            ["Status"] = "ShuttingDown",
            ["ProxyPort"] = "30000",
            ["InstanceName"] = "Silo_1",
            ["UpdateZone"] = "0",
            ["FaultZone"] = "0",
            ["SuspectingSilos"] = "10.0.0.5:11111@512345679",
            ["SuspectingTimes"] = "2026-03-04 05:06:07.089 GMT",
            ["StartTime"] = "2026-03-04 05:00:00.000 GMT",
            ["IAmAliveTime"] = "2026-03-04 05:06:00.001 GMT",
        };
        await cluster.Rows.AddEntityAsync(official, Token);

        var (silo, etag) = Assert.Single((await cluster.Table.ReadAllAsync(Token)).Members);

        Assert.Equal(
            "10.0.0.4:11111@512345678 ShuttingDown pod-1 Silo_1  30000 0 0 2026-03-04T05:00:00.0000000Z Utc [10.0.0.5:11111@512345679 2026-03-04T05:06:07.0890000Z]",
            silo.Canonical());
        Assert.Equal(new DateTime(2026, 3, 4, 5, 6, 0, 1, DateTimeKind.Utc), silo.IAmAliveTime);
        silo.Status = SiloStatus.Dead;
        Assert.True(await cluster.Table.UpdateRowAsync(silo, etag, await cluster.NextAsync(), Token));
        Assert.Equal(silo.Canonical(), (await cluster.Table.ReadAllAsync(Token)).Canonical());
    }

    private static string Print(TableEntity row) => string.Join(
        ' ',
        new[] { "PartitionKey", "RowKey" }.Concat(row.Keys.Except(["PartitionKey", "RowKey", .. OfTheService]).Order(StringComparer.Ordinal)).Select(name => $"{name}={row[name]}"));
}

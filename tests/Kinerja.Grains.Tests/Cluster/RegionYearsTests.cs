using Azure.Data.Tables;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Tests.Support;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>The years of a region: known before anything below changes, so that nobody has to ask every year.</summary>
public sealed class RegionYearsTests(Support.Storage storage)
{
    private static readonly string[] Chain = ["35.08", "35", "id"];

    [Fact]
    public async Task A_year_is_known_at_every_level_before_its_first_change_is_made()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.Overview("35.08", 2014).BeginChange("35.08|dinas-satu");
        await cluster.Overview("35.08", 2031).BeginChange("35.08|dinas-satu");
        await cluster.Overview("35.17", 2012).BeginChange("35.17|dinas-dua");

        foreach (var kill in new[] { false, true })
        {
            Assert.Equal([2014, 2031], await Years(cluster, "35.08"));
            Assert.Equal([2012, 2014, 2031], await Years(cluster, "35"));
            Assert.Equal([2012, 2014, 2031], await Years(cluster, "id"));
            await cluster.Restart(kill);
        }
    }

    [Fact]
    public async Task What_an_agency_enters_makes_its_years_known()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan("35.08|dinas-satu");
        Assert.Equal((await cluster.Agency("35.08|dinas-satu").GetPlan()).Ok().Plan.Header.Years, await Years(cluster, "id"));
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Conflict)]
    public async Task A_change_begins_only_when_its_year_is_known_whichever_storage_call_fails(Fault fault)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        for (var n = 1; ; n++)
        {
            Assert.True(n < 30, "It never passes untouched.");
            var year = 2000 + n;
            cluster.Faults.FailNth(n, fault, c => c.Grain.StartsWith("region-years/", StringComparison.Ordinal));
            var begun = await Begins(cluster, year);
            var untouched = cluster.Faults.Calls.Count(c => c.Grain.StartsWith("region-years/", StringComparison.Ordinal)) < n;
            cluster.Faults.Clear();
            Assert.True(begun || !untouched);
            for (var tries = 0; !begun && tries < 10; tries++)
                begun = await Begins(cluster, year);
            Assert.True(begun);
            await cluster.Restart(kill: true);
            foreach (var region in Chain)
                Assert.Contains(year, await Years(cluster, region));
            if (untouched)
                break;
        }
    }

    [Fact]
    public async Task Overviews_from_before_are_found_once_and_a_look_at_nothing_writes_nothing()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var year = TimeProvider.System.GetUtcNow().Year;
        await cluster.Overview("35.08", year).BeginChange("35.08|dinas-satu");
        await cluster.Overview("35.08", year - 14).BeginChange("35.08|dinas-satu");
        await Forget(cluster);
        await cluster.Restart(kill: true);

        // A new year comes first; the older ones are not lost by it.
        await cluster.Overview("35.08", year + 1).BeginChange("35.08|dinas-satu");
        Assert.Equal([year - 14, year, year + 1], await Years(cluster, "35.08"));
        Assert.Equal([year - 14, year, year + 1], await Years(cluster, "id"));

        await cluster.Restart(kill: true);
        cluster.Faults.Clear();
        Assert.Equal([year - 14, year, year + 1], await Years(cluster, "35.08"));
        Assert.Equal(["region-years/35.08"], cluster.Faults.Calls.Select(c => c.Grain));

        cluster.Faults.Clear();
        Assert.Empty(await Years(cluster, "33.01"));
        Assert.DoesNotContain(cluster.Faults.Calls, c => c.IsWrite);
    }

    [Fact]
    public async Task What_is_no_region_or_no_year_is_refused()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Cluster.Client.GetGrain<IRegionYears>("bukan wilayah").Get());
        await Assert.ThrowsAnyAsync<ArgumentException>(() => cluster.Cluster.Client.GetGrain<IRegionYears>("35.08").Add(1));
    }

    private static Task<IReadOnlyList<int>> Years(KinerjaCluster cluster, string region) => cluster.Cluster.Client.GetGrain<IRegionYears>(region).Get();

    private static async Task<bool> Begins(KinerjaCluster cluster, int year)
    {
        try
        {
            await cluster.Overview("35.08", year).BeginChange("35.08|dinas-satu");
            return true;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return false;
        }
    }

    /// <summary>Takes the rows of years away, as in a table from before there were any.</summary>
    private async Task Forget(KinerjaCluster cluster)
    {
        var table = new TableServiceClient(storage.ConnectionString).GetTableClient(cluster.Table);
        var gone = 0;
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            if (!row.PartitionKey.Contains("region-years", StringComparison.Ordinal))
                continue;
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            gone++;
        }

        Assert.Equal(3, gone);
    }
}

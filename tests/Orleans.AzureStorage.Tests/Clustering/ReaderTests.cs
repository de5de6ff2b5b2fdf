using System.Collections.Concurrent;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>What a reader of the membership table can rely on.</summary>
public sealed class ReaderTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1000)]
    [InlineData(2)]
    public async Task Guarantee_2_Readers_of_the_same_version_see_the_same_rows(int rowsOfAPage)
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Enumerable.Range(1, 6).Select(number => Silos.One(number)));
        var written = new ConcurrentDictionary<int, string>();
        var start = await cluster.Table.ReadAllAsync(Token);
        written[start.Version.Version] = start.Canonical();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var readers = Enumerable.Range(0, 3).Select(_ => ReadUntilAsync(cluster, rowsOfAPage, done.Token)).ToList();
        var alive = SignOfLifeUntilAsync(cluster, done.Token);
        for (var change = 0; change < 40; change++)
        {
            var view = await cluster.Table.ReadAllAsync(Token);
            var silo = view.Members[change % 6].Item1.With(SiloStatus.Active, Enumerable.Range(20_000, change % 4));
            var next = view.Version.Next();
            // Known before it can be seen.
            var others = view.Members.Where(member => !member.Item1.SiloAddress.Equals(silo.SiloAddress)).Select(member => member.Item1.Canonical());
            written[next.Version] = string.Join('\n', others.Append(silo.Canonical()).Order(StringComparer.Ordinal));
            Assert.True(await cluster.Table.UpdateRowAsync(silo, "*", next, Token));
        }

        await done.CancelAsync();
        await alive;
        var seen = (await Task.WhenAll(readers)).SelectMany(views => views).ToList();
        Assert.NotEmpty(seen);
        Assert.All(seen, view => Assert.Equal(written[view.Version], view.Canonical));
    }

    [Fact]
    public async Task Guarantee_5_Two_table_objects_share_the_cluster()
    {
        await using var first = await TestMembership.StartAsync(storage);
        await using var second = first.Another();
        await second.Table.InitializeMembershipTableAsync(true, Token);

        await first.InsertAsync(Silos.One(1));
        await second.InsertAsync(Silos.One(2));

        var (one, other) = (await first.Table.ReadAllAsync(Token), await second.Table.ReadAllAsync(Token));
        Assert.Equal(one.Canonical(), other.Canonical());
        Assert.Equal((one.Version, 2, 2), (other.Version, other.Members.Count, other.Version.Version));
    }

    [Fact]
    public async Task Guarantee_8_One_row_is_read_as_all_rows_are()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2).With(SiloStatus.Joining, 1), Silos.One(2, generation: 8));

        var all = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal(3, all.Members.Count);
        foreach (var (silo, etag) in all.Members)
        {
            var one = await cluster.Table.ReadRowAsync(silo.SiloAddress, Token);
            Assert.Equal(all.Version, one.Version);
            Assert.Equal((silo.Canonical(), silo.IAmAliveTime, etag), (one.Members[0].Item1.Canonical(), one.Members[0].Item1.IAmAliveTime, one.Members[0].Item2));
            Assert.Single(one.Members);
        }

        var unknown = await cluster.Table.ReadRowAsync(Silos.Address(3), Token);
        Assert.Empty(unknown.Members);
        Assert.Equal(all.Version, unknown.Version);
    }

    [Fact]
    public async Task Guarantee_9_Entries_are_never_shared_with_the_caller()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        var handedIn = Silos.One().With(SiloStatus.Active, 22_222);
        var expected = handedIn.Canonical();
        var inserting = cluster.Table.InsertRowAsync(handedIn, await cluster.NextAsync(), Token);
        // The entry may be changed as soon as the call returns, before it is done.
        Spoil(handedIn);
        Assert.True(await inserting);

        var first = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal(expected, first.Canonical());
        Spoil(first.Members[0].Item1);

        Assert.Equal(expected, (await cluster.Table.ReadAllAsync(Token)).Canonical());
        Assert.Equal(expected, (await cluster.Table.ReadRowAsync(Silos.Address(11_111), Token)).Canonical());
    }

    [Fact]
    public async Task Guarantee_10_A_writer_between_two_pages_makes_the_reader_read_again()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Enumerable.Range(1, 5).Select(number => Silos.One(number)));
        var writes = 0;
        // The first change moves a row behind the reader, the second one before it: half of each would be seen.
        var pages = new SmallPages(2, async _ =>
        {
            if (writes++ < 2)
                Assert.True(await cluster.Table.UpdateRowAsync(Silos.One(writes == 1 ? 1 : 5).With(SiloStatus.Dead, 9), "*", await cluster.NextAsync(), Token));
        });
        using var log = new LogRecorder();
        await using var reader = cluster.Another(pages, log);

        var view = await reader.Table.ReadAllAsync(Token);

        Assert.Equal((await cluster.Table.ReadAllAsync(Token)).Canonical(), view.Canonical());
        Assert.Equal(7, view.Version.Version);
        Assert.Contains(log.Lines, line => line.Text.Contains("changed while it was read (reading 1 of 5)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_that_is_overtaken_five_times_says_so()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Enumerable.Range(1, 5).Select(number => Silos.One(number)));
        var pages = new SmallPages(2, async _ =>
            Assert.True(await cluster.Table.UpdateRowAsync(Silos.One(1), "*", await cluster.NextAsync(), Token)));
        await using var reader = cluster.Another(pages);

        await Assert.ThrowsAsync<InconsistentStateException>(() => reader.Table.ReadAllAsync(Token));

        // Eight rows are four pages.
        Assert.Equal(5 * 4, pages.Pages);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(2)]
    public async Task A_cluster_without_boundary_rows_is_read_by_its_version_row(int rowsOfAPage)
    {
        await using var cluster = await OlderAsync();
        await using var reader = cluster.Another(new SmallPages(rowsOfAPage));

        var view = await reader.Table.ReadAllAsync(Token);

        Assert.Equal((2, 5), (view.Members.Count, view.Version.Version));
        // The first change brings it up to date.
        Assert.True(await reader.Table.InsertRowAsync(Silos.One(3), view.Version.Next(), Token));
        Assert.Equal(["!Start", "127.0.0.1-1-7", "127.0.0.1-2-7", "127.0.0.1-3-7", "VersionRow", "~End"], (await cluster.AllAsync()).Select(row => row.RowKey));
        Assert.Equal(6, (await reader.Table.ReadAllAsync(Token)).Version.Version);
    }

    [Fact]
    public async Task A_cluster_without_boundary_rows_that_changes_between_pages_is_read_again()
    {
        await using var cluster = await OlderAsync();
        var changed = false;
        await using var reader = cluster.Another(new SmallPages(1, async _ =>
        {
            if (changed)
                return;
            changed = true;
            await ByOlderWriterAsync(cluster, Silos.One(1).With(SiloStatus.Dead, 2), version: 6);
        }));

        var view = await reader.Table.ReadAllAsync(Token);

        Assert.Equal((6, (await cluster.Table.ReadAllAsync(Token)).Canonical()), (view.Version.Version, view.Canonical()));
        Assert.Equal(SiloStatus.Dead, view.TryGet(Silos.Address(1))!.Item1.Status);
    }

    [Fact]
    public async Task Boundary_rows_that_an_older_writer_left_behind_do_not_stop_a_cluster()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2));
        await ByOlderWriterAsync(cluster, Silos.One(1).With(SiloStatus.Dead, 2), version: 3);

        var view = await cluster.Table.ReadAllAsync(Token);

        Assert.Equal((3, SiloStatus.Dead), (view.Version.Version, view.TryGet(Silos.Address(1))!.Item1.Status));
    }

    [Fact]
    public async Task A_cluster_that_was_never_initialised_has_no_version()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await using var other = TestMembership.Create(cluster.ConnectionString, cluster.Name, "tidak-ada");

        await Assert.ThrowsAsync<KeyNotFoundException>(() => other.Table.ReadAllAsync(Token));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => other.Table.ReadRowAsync(Silos.Address(1), Token));
        // The table alone is no cluster either.
        await other.Table.InitializeMembershipTableAsync(false, Token);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => other.Table.ReadAllAsync(Token));
    }

    [Theory]
    [InlineData("Status", "Bingung")]
    [InlineData("Status", "99")]
    [InlineData("Port", "banyak")]
    [InlineData("Port", "70000")]
    [InlineData("Generation", "")]
    [InlineData("Address", "rumah")]
    [InlineData("SuspectingSilos", "127.0.0.1:1@7|127.0.0.1:2@7")]
    [InlineData("SuspectingSilos", "entah")]
    [InlineData("SuspectingTimes", "kemarin")]
    [InlineData("StartTime", "2026-01-02T03:04:05Z")]
    public async Task A_row_that_cannot_be_read_is_left_out_and_named_in_the_log(string property, string value)
    {
        using var log = new LogRecorder();
        await using var cluster = await TestMembership.StartAsync(storage, log);
        await cluster.InsertAsync(Silos.One(1).With(SiloStatus.Dead, 2), Silos.One(2));
        await cluster.Rows.UpdateEntityAsync(new TableEntity("kinerja", "127.0.0.1-1-7") { [property] = value }, Azure.ETag.All, TableUpdateMode.Merge, Token);

        Assert.Equal(Silos.One(2).Canonical(), (await cluster.Table.ReadAllAsync(Token)).Canonical());
        Assert.Empty((await cluster.Table.ReadRowAsync(Silos.Address(1), Token)).Members);
        await cluster.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token);
        Assert.Contains("127.0.0.1-1-7", (await cluster.AllAsync()).Select(row => row.RowKey));
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("127.0.0.1-1-7", StringComparison.Ordinal));
    }

    private static void Spoil(MembershipEntry entry)
    {
        entry.Status = SiloStatus.Dead;
        entry.HostName = "rusak";
        entry.SuspectTimes!.Clear();
        entry.StartTime = default;
    }

    private static async Task<List<(int Version, string Canonical)>> ReadUntilAsync(TestMembership cluster, int rowsOfAPage, CancellationToken done)
    {
        await using var reader = cluster.Another(new SmallPages(rowsOfAPage));
        var seen = new List<(int, string)>();
        while (!done.IsCancellationRequested)
        {
            try
            {
                var view = await reader.Table.ReadAllAsync(Token);
                seen.Add((view.Version.Version, view.Canonical()));
            }
            catch (InconsistentStateException)
            {
                // Overtaken five times: no view is better than half of one.
            }
        }

        var last = await reader.Table.ReadAllAsync(Token);
        seen.Add((last.Version.Version, last.Canonical()));
        return seen;
    }

    private static async Task SignOfLifeUntilAsync(TestMembership cluster, CancellationToken done)
    {
        for (var beat = 0; !done.IsCancellationRequested; beat++)
        {
            var silo = Silos.One(1 + beat % 6);
            silo.IAmAliveTime = Silos.Start.AddSeconds(beat);
            await cluster.Table.UpdateIAmAliveAsync(silo, Token);
        }
    }

    // As a library wrote it that knew no boundaries.
    private async Task<TestMembership> OlderAsync()
    {
        var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2));
        await ByOlderWriterAsync(cluster, Silos.One(2).With(SiloStatus.Active), version: 5);
        await cluster.Rows.DeleteEntityAsync("kinerja", "!Start", cancellationToken: Token);
        await cluster.Rows.DeleteEntityAsync("kinerja", "~End", cancellationToken: Token);
        return cluster;
    }

    private static async Task ByOlderWriterAsync(TestMembership cluster, MembershipEntry silo, int version)
    {
        var row = new TableEntity("kinerja", $"127.0.0.1-{silo.SiloAddress.Endpoint.Port}-7") { ["Status"] = silo.Status.ToString() };
        await cluster.Rows.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.UpdateMerge, row, Azure.ETag.All),
                new(TableTransactionActionType.UpdateMerge, new TableEntity("kinerja", "VersionRow") { ["MembershipVersion"] = $"{version}" }, Azure.ETag.All),
            ],
            Token);
    }
}

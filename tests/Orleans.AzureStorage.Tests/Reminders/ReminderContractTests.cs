using CsCheck;
using Microsoft.Extensions.Logging;
using Azure.Data.Tables;
using Orleans.AzureStorage.Tests.Clustering;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>What the reminder service relies on.</summary>
public sealed class ReminderContractTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("agency", "35.08|dinkop-um");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var entry = TestReminders.One(Grain);
        Assert.Null(await reminders.Table.ReadRow(Grain, "sapu", Token));

        var etag = await reminders.Table.UpsertRow(entry, Token);

        Assert.StartsWith("W/\"datetime'", etag, StringComparison.Ordinal);
        var read = await reminders.Table.ReadRow(Grain, "sapu", Token);
        Assert.Equal((TestReminders.Canonical(entry), etag), (TestReminders.Canonical(read!), read!.ETag));
        Assert.Equal(TestReminders.Canonical(entry), TestReminders.Canonical(Assert.Single((await reminders.Table.ReadRows(Grain, Token)).Reminders)));
        Assert.Equal(TestReminders.Canonical(entry), TestReminders.Canonical(Assert.Single((await reminders.Table.ReadRows(0, 0, Token)).Reminders)));
    }

    [Fact]
    public async Task The_methods_without_a_token_do_the_same()
    {
        await using var reminders = TestReminders.Create(storage.ConnectionString, TestReminders.NewTable());
#pragma warning disable CS0618 // The old name of the start, which older hosts call.
        await reminders.Table.Init();
#pragma warning restore CS0618
        var table = reminders.Table;

        var etag = await table.UpsertRow(TestReminders.One(Grain));

        Assert.Equal(etag, (await table.ReadRow(Grain, "sapu"))!.ETag);
        Assert.Single((await table.ReadRows(Grain)).Reminders);
        Assert.Single((await table.ReadRows(5, 5)).Reminders);
        Assert.True(await table.RemoveRow(Grain, "sapu", etag!));
        await table.UpsertRow(TestReminders.One(Grain));
        await table.TestOnlyClearTable();
        Assert.Empty((await table.ReadRows(0, 0)).Reminders);
    }

    [Fact]
    public async Task Writing_again_replaces_and_changes_the_ETag()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var first = await reminders.Table.UpsertRow(TestReminders.One(Grain), Token);

        var second = await reminders.Table.UpsertRow(TestReminders.One(Grain, minutes: 7), Token);

        Assert.NotEqual(first, second);
        var read = await reminders.Table.ReadRow(Grain, "sapu", Token);
        Assert.Equal((TimeSpan.FromMinutes(7), second), (read!.Period, read.ETag));
    }

    [Fact]
    public async Task A_reminder_is_removed_under_its_ETag_only()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var stale = await reminders.Table.UpsertRow(TestReminders.One(Grain), Token);
        var etag = await reminders.Table.UpsertRow(TestReminders.One(Grain, minutes: 7), Token);

        Assert.False(await reminders.Table.RemoveRow(Grain, "sapu", stale!, Token));
        Assert.NotNull(await reminders.Table.ReadRow(Grain, "sapu", Token));
        Assert.True(await reminders.Table.RemoveRow(Grain, "sapu", etag!, Token));
        Assert.Null(await reminders.Table.ReadRow(Grain, "sapu", Token));
        Assert.False(await reminders.Table.RemoveRow(Grain, "sapu", etag!, Token));
        Assert.False(await reminders.Table.RemoveRow(Grain, "lain", etag!, Token));
    }

    [Fact]
    public async Task Contention_on_a_write_is_told_by_no_ETag()
    {
        using var log = new LogRecorder();
        await using var reminders = await TestReminders.StartAsync(storage, log: log);
        await reminders.Rows.DeleteAsync(Token);

        Assert.Null(await reminders.Table.UpsertRow(TestReminders.One(Grain), Token));

        Assert.Contains(log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("'sapu' of agency/35.08|dinkop-um", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_written_once()
    {
        await using var reminders = await TestReminders.StartAsync(storage, fault: new LostReply());

        var etag = await reminders.Table.UpsertRow(TestReminders.One(Grain), Token);

        Assert.Equal(etag, Assert.Single((await reminders.Table.ReadRows(0, 0, Token)).Reminders).ETag);
    }

    [Fact]
    public async Task The_reminders_of_a_grain_are_its_own()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        // The keys begin alike; their hashes differ, and where they did not, the names in the rows would.
        GrainId[] grains = [Grain, GrainId.Create("agency", "35.08|dinkop-um-2"), GrainId.Create("agency", "35.08|dinkop-u"), GrainId.Create("agency", "35.08|dinkop-um.x")];
        foreach (var grain in grains)
        {
            foreach (var name in new[] { "sapu", "a", "z-z", "é — ꦥ" })
                Assert.NotNull(await reminders.Table.UpsertRow(TestReminders.One(grain, name), Token));
        }

        foreach (var grain in grains)
        {
            var read = (await reminders.Table.ReadRows(grain, Token)).Reminders;
            Assert.All(read, entry => Assert.Equal(grain, entry.GrainId));
            Assert.Equal(["a", "sapu", "z-z", "é — ꦥ"], read.Select(entry => entry.ReminderName).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Names_that_keys_cannot_hold_work()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var grain = GrainId.Create("cell", "a/b?c#d\\e");
        var etag = await reminders.Table.UpsertRow(TestReminders.One(grain, "sapu/rutin?"), Token);

        var read = await reminders.Table.ReadRow(grain, "sapu/rutin?", Token);
        Assert.Equal(("sapu/rutin?", grain, etag), (read!.ReminderName, read.GrainId, read.ETag));
        Assert.Single((await reminders.Table.ReadRows(grain, Token)).Reminders);
        Assert.Null(await reminders.Table.ReadRow(grain, "sapu_rutin_", Token));
        Assert.True(await reminders.Table.RemoveRow(grain, "sapu/rutin?", etag!, Token));
    }

    [Fact]
    public async Task Every_range_of_the_ring_has_exactly_its_reminders()
    {
        var pages = new SmallPages(rows: 7);
        await using var reminders = await TestReminders.StartAsync(storage, fault: pages);
        var entries = Enumerable.Range(0, 40).Select(number => TestReminders.One(GrainId.Create("cell", $"nomor-{number}"))).ToList();
        foreach (var entry in entries)
            Assert.NotNull(await reminders.Table.UpsertRow(entry, Token));
        var hashes = entries.Select(entry => entry.GrainId.GetUniformHashCode()).Order().ToList();
        uint[] ends = [0, 1, uint.MaxValue - 1, uint.MaxValue, .. hashes, .. hashes.Select(hash => hash - 1)];
        var bound = Gen.Frequency((3, Gen.Int[0, ends.Length - 1].Select(number => ends[number])), (1, Gen.UInt));

        await Gen.Select(bound, bound).SampleAsync(
            async range =>
            {
                var (begin, end) = range;
                var read = (await reminders.Table.ReadRows(begin, end, Token)).Reminders;
                var expected = entries.Where(entry => IsIn(entry.GrainId.GetUniformHashCode(), begin, end));
                Assert.Equal(TestReminders.Canonical(expected), TestReminders.Canonical(read));
            },
            iter: 60,
            threads: 1);
        Assert.InRange(pages.Pages, 61, int.MaxValue);
    }

    [Fact]
    public async Task Two_services_in_one_table_do_not_see_each_other()
    {
        var table = TestReminders.NewTable();
        await using var one = await TestReminders.StartAsync(storage, table, "kinerja");
        // Its partitions stand among those of the first service.
        await using var other = await TestReminders.StartAsync(storage, table, "kinerja_uji");
        await one.Table.UpsertRow(TestReminders.One(Grain, "satu"), Token);
        await other.Table.UpsertRow(TestReminders.One(Grain, "dua"), Token);

        Assert.Equal("satu", Assert.Single((await one.Table.ReadRows(0, 0, Token)).Reminders).ReminderName);
        Assert.Equal("dua", Assert.Single((await other.Table.ReadRows(0, 0, Token)).Reminders).ReminderName);
        Assert.Null(await one.Table.ReadRow(Grain, "dua", Token));

        await one.Table.TestOnlyClearTable(Token);
        Assert.Empty((await one.Table.ReadRows(0, 0, Token)).Reminders);
        Assert.Single((await other.Table.ReadRows(0, 0, Token)).Reminders);
    }

    [Fact]
    public async Task Rows_that_are_no_reminder_are_left_out_and_the_rest_is_read()
    {
        using var log = new LogRecorder();
        await using var reminders = await TestReminders.StartAsync(storage, log: log);
        await reminders.Table.UpsertRow(TestReminders.One(Grain, "baik"), Token);
        var good = Assert.Single(await reminders.Rows.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
        (string Column, object? Value)[] faults =
        [
            ("GrainReference", "bukan grain"), ("GrainReference", null), ("ReminderName", ""), ("StartAt", "besok"), ("StartAt", 5), ("Period", "lima menit"), ("Period", null), ("ServiceId", null),
        ];
        foreach (var (fault, number) in faults.Select((fault, number) => (fault, number)))
        {
            var row = new TableEntity(good) { RowKey = $"{Grain}-rusak-{number}".Replace('/', '_') };
            row.Remove("odata.etag");
            if (fault.Value is null)
                row.Remove(fault.Column);
            else
                row[fault.Column] = fault.Value;
            await reminders.Rows.AddEntityAsync(row, Token);
        }

        Assert.Equal("baik", Assert.Single((await reminders.Table.ReadRows(0, 0, Token)).Reminders).ReminderName);
        Assert.Equal("baik", Assert.Single((await reminders.Table.ReadRows(Grain, Token)).Reminders).ReminderName);
        Assert.Null(await reminders.Table.ReadRow(Grain, "rusak-0", Token));
        Assert.Equal((2 * faults.Length) + 1, log.Lines.Count(line => line.Level == LogLevel.Warning && line.Text.Contains("is no reminder that can be read", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_cancelled_token_changes_nothing()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var etag = await reminders.Table.UpsertRow(TestReminders.One(Grain), Token);
        var cancelled = new CancellationToken(canceled: true);
        Func<Task>[] acts =
        [
            () => reminders.Table.ReadRow(Grain, "sapu", cancelled),
            () => reminders.Table.ReadRows(Grain, cancelled),
            () => reminders.Table.ReadRows(1, 0, cancelled),
            () => reminders.Table.UpsertRow(TestReminders.One(Grain, minutes: 9), cancelled),
            () => reminders.Table.RemoveRow(Grain, "sapu", etag!, cancelled),
            () => reminders.Table.StartAsync(cancelled),
        ];

        foreach (var act in acts)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(act);

        Assert.Equal(etag, (await reminders.Table.ReadRow(Grain, "sapu", Token))!.ETag);
    }

    /// <summary>The ring: begin is out, end is in, and equal ends are the whole of it.</summary>
    private static bool IsIn(uint hash, uint begin, uint end) => begin == end || (begin < end ? hash > begin && hash <= end : hash > begin || hash <= end);
}

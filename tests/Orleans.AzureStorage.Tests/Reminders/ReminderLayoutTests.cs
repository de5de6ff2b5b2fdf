using Azure.Data.Tables;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>The rows of reminders, against literals: what the official package wrote must be readable here, and what is written here there.</summary>
public sealed class ReminderLayoutTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_lies_in_its_row_as_the_layout_says()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var entry = TestReminders.One(GrainId.Create("agency", "35.08|dinkop-um"), "sapu/rutin");
        entry.Period = new TimeSpan(1, 2, 3, 4, 500);

        await reminders.Table.UpsertRow(entry, Token);

        var row = Assert.Single(await reminders.Rows.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
        Assert.Equal(("kinerja_A74C1927", "agency_35.08|dinkop-um-sapu_rutin"), (row.PartitionKey, row.RowKey));
        row.Remove("odata.etag");
        row.Remove("Timestamp");
        Assert.Equal(
            """
            DeploymentId: klaster
            GrainRefConsistentHash: A74C1927
            GrainReference: agency/35.08|dinkop-um
            PartitionKey: kinerja_A74C1927
            Period: 1.02:03:04.5000000
            ReminderName: sapu/rutin
            RowKey: agency_35.08|dinkop-um-sapu_rutin
            ServiceId: kinerja
            StartAt: 2026-01-02 03:04:05.678 GMT
            """,
            string.Join('\n', row.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => $"{column.Key}: {Assert.IsType<string>(column.Value)}")));
    }

    [Fact]
    public async Task A_small_hash_is_padded_to_eight_digits()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var grain = Enumerable.Range(0, 10_000).Select(number => GrainId.Create("cell", $"{number}")).First(grain => grain.GetUniformHashCode() < 0x0100_0000);

        await reminders.Table.UpsertRow(TestReminders.One(grain), Token);

        var row = Assert.Single(await reminders.Rows.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
        Assert.Matches("^kinerja_00[0-9A-F]{6}$", row.PartitionKey);
        Assert.Single((await reminders.Table.ReadRows(0, 0x0100_0000, Token)).Reminders);
    }

    [Fact]
    public async Task Rows_of_the_official_package_are_read_and_what_it_does_not_know_stays()
    {
        await using var reminders = await TestReminders.StartAsync(storage);
        var grain = GrainId.Create("agency", "35.08|dinkop-um");
        await reminders.Rows.AddEntityAsync(
            new TableEntity("kinerja_A74C1927", "agency_35.08|dinkop-um-resmi")
            {
                ["GrainReference"] = "agency/35.08|dinkop-um",
                ["ReminderName"] = "resmi",
                ["ServiceId"] = "kinerja",
                ["DeploymentId"] = "klaster-lama",
                ["StartAt"] = "2026-01-02 03:04:05.678 GMT",
                ["Period"] = "00:05:00",
                ["GrainRefConsistentHash"] = "A74C1927",
                ["Catatan"] = "dari luar",
            },
            Token);

        var read = Assert.Single((await reminders.Table.ReadRows(grain, Token)).Reminders);
        Assert.Equal(TestReminders.Canonical(TestReminders.One(grain, "resmi")), TestReminders.Canonical(read));

        read.Period = TimeSpan.FromMinutes(6);
        await reminders.Table.UpsertRow(read, Token);
        var row = Assert.Single(await reminders.Rows.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
        Assert.Equal(("00:06:00", "klaster", "dari luar"), (row["Period"], row["DeploymentId"], row["Catatan"]));
    }
}

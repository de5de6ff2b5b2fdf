using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Grains.Audit;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;

namespace Kinerja.Web.Tests.Hosting.Audit;

/// <summary>Keys and anchors of the audit in a real account, and the verdict over rows that somebody changed there.</summary>
public sealed class AuditStorageTests : IAsyncLifetime
{
    private const string Scope = "35.08|dinkop-um";

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly EphemeralDataProtectionProvider _protection = new();

    private BlobServiceClient Blobs => new(_storage.ConnectionString);

    public ValueTask InitializeAsync() => _storage.InitializeAsync();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task The_site_makes_one_key_for_all_its_processes_and_keeps_it()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => (await Ring()).Find(AuditKeyRing.OwnKey)));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0]!.Length);
        Assert.Null((await Ring()).Find("lain"));
    }

    [Fact]
    public void Keys_of_the_configuration_come_first_and_bad_ones_end_the_start()
    {
        var key = Convert.ToBase64String(new byte[32]);
        var configured = Settings(("CurrentKey", "2026"), ("Keys:2026", key), ("Keys:2025", key));
        Assert.Equal("2026", configured.GetRequiredService<IAuditKeys>().Current);
        Assert.NotNull(configured.GetRequiredService<IAuditKeys>().Find("2025"));

        Assert.Throws<InvalidOperationException>(() => Settings(("CurrentKey", "2027"), ("Keys:2026", key)));
        Assert.Throws<InvalidOperationException>(() => Settings(("CurrentKey", "2026"), ("Keys:2026", "pendek")));
    }

    [Fact]
    public async Task A_change_in_the_table_or_the_anchors_is_in_the_verdict()
    {
        var cancel = TestContext.Current.CancellationToken;
        var keys = await Ring();
        var entries = new List<AuditEntry>();
        for (var i = 0; i < 3; i++)
            entries.Add(AuditChain.Next(keys, Scope, entries.LastOrDefault(), new() { OperationId = $"op-{i}", Action = "IAgency.Open", ActorName = "Siti" }, DateTimeOffset.UnixEpoch.AddHours(i)));
        var anchors = new AnchorBlobs(Blobs);
        await Task.WhenAll(entries.Select(entry => anchors.Add(AuditChain.Anchor(keys, entry, entry.At))));
        Assert.Equal([1, 2, 3], (await anchors.Read(cancel)).Select(a => a.Sequence).Order());

        var tables = new TableServiceClient(_storage.ConnectionString);
        var table = tables.GetTableClient(new AzureTableStorageOptions().TableName);
        await table.CreateIfNotExistsAsync(cancel);
        var check = new AuditCheck(new GrainRows(tables, new Kinerja.Web.Hosting.SiloOptions()), anchors, keys);
        await Store(table, entries);
        Assert.Equal((1, 3L, 3, 0), Told(await check.Run(cancel)));

        await Store(table, [entries[0], entries[1] with { Event = entries[1].Event with { ActorName = "Orang lain" } }, entries[2]]);
        Assert.Equal([AuditFault.Edited], (await check.Run(cancel)).Findings.Select(f => f.Fault));

        await Store(table, entries[..2]);
        Assert.Equal([new AuditFinding(AuditFault.Truncated, Scope, 3, "anchor")], (await check.Run(cancel)).Findings);

        await table.DeleteEntityAsync($"kinerja_audit_{Scope}", "state", cancellationToken: cancel);
        Assert.Equal([AuditFault.Truncated], (await check.Run(cancel)).Findings.Select(f => f.Fault).Distinct());
    }

    private static (int, long, int, int) Told(AuditVerdict verdict) => (verdict.Chains, verdict.Entries, verdict.Anchors, verdict.Findings.Count);

    private static async Task Store(TableClient table, IEnumerable<AuditEntry> entries)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { schema = 1, entries }, System.Text.Json.JsonSerializerOptions.Web);
        await table.UpsertEntityAsync(new TableEntity($"kinerja_audit_{Scope}", "state") { ["Data"] = json }, TableUpdateMode.Replace);
    }

    private static ServiceProvider Settings(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"{AuditSettings.Section}:{s.Name}", (string?)s.Value))).Build();
        return new ServiceCollection()
            .AddLogging().AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider()).AddSingleton(new BlobServiceClient("UseDevelopmentStorage=true"))
            .AddKinerjaAuditStorage(configuration).BuildServiceProvider();
    }

    private async Task<AuditKeyRing> Ring()
    {
        var ring = new AuditKeyRing(new AuditSettings(), Blobs, _protection, NullLogger<AuditKeyRing>.Instance);
        await ring.Prepare(TestContext.Current.CancellationToken);
        return ring;
    }
}

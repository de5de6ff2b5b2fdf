using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Questions;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>The product: site and silo in one process, over the storage emulator, which stands for the storage account and runs on when the process ends.</summary>
internal sealed class SiteSystem : IMeasuredSystem
{
    private readonly AzuriteProcess _azurite;
    private readonly ChildProcess _process;
    private readonly QuestionClient _client;

    public SiteSystem(AzuriteProcess azurite)
    {
        var ports = FreePorts.Take(2);
        _azurite = azurite;
        _process = new("overviews-site", new Dictionary<string, string>
        {
            ["applicationName"] = "Kinerja.Web",
            ["Kinerja:Storage:ConnectionString"] = azurite.ConnectionString,
            ["Kinerja:Silo:SiloPort"] = ports[0].ToString(CultureInfo.InvariantCulture),
            ["Kinerja:Silo:GatewayPort"] = ports[1].ToString(CultureInfo.InvariantCulture),
            ["Kinerja:Silo:DrainTime"] = "00:00:00",
            // The emulator looks through all rows for each question about a range of them, and does nothing else meanwhile; a storage account has an index. Copying agencies whole asks thousands.
            ["Kinerja:Backup:Enabled"] = "false",
        });
        _client = new(_process);
    }

    public string Name => "Kinerja";

    public bool IsSystem => true;

    /// <summary>Loads the country through the commands of users. The process goes on afterwards.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> Load(BenchmarkSize size, int seed)
    {
        var options = size.Options(seed);
        const string section = Web.Application.Demo.Synthetic.SyntheticOptions.Section;
        var began = Stopwatch.GetTimestamp();
        await _process.Start(new (string Name, object Value)[]
        {
            ("Provinces", options.Provinces), ("Regions", options.Regions), ("Agencies", options.Agencies), ("Indicators", options.Indicators), ("Years", options.Years),
            ("LastYear", options.LastYear), ("Seed", options.Seed), ("Parallelism", options.Parallelism), ("Submitted", options.Submitted),
        }.ToDictionary(o => $"{section}:{o.Name}", o => Convert.ToString(o.Value, CultureInfo.InvariantCulture)!));
        while (!await _client.Get<bool>("/bench/loaded"))
        {
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(40))
                throw new TimeoutException($"The country was not loaded:\n{_process.Said()}");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        return Stopwatch.GetElapsedTime(began);
    }

    public Task Start() => _process.Start();

    public Task Stop() => _process.Stop();

    public Task Kill() => _process.Kill();

    public Task<Reply<OverviewAnswer>> Overview(string region, string? indicator = null) => _client.Overview(region, indicator);

    public Task<Reply<OverviewAnswer>> Page(string region, string indicator) => _client.Page(region, indicator);

    public Task<Reply<ScorecardAnswer>> Scorecard(string region, string agency) => _client.Scorecard(region, agency);

    public Task<Reply<bool>> Accept(WriteRequest request) => _client.Accept(request);

    public async Task<long?> StorageRequests() => await _client.Get<long>("/bench/storage");

    public async Task<MemoryUse?> Memory()
    {
        var heap = await _client.Get<long>("/bench/heap") / 1024d / 1024;
        return new(Systems.Memory.Resident(_process.Id), heap, null);
    }

    /// <summary>Bytes of all rows as a storage account counts them; the files of the emulator are its own affair.</summary>
    public async Task<double?> Disk()
    {
        var client = new TableServiceClient(_azurite.ConnectionString);
        var bytes = 0L;
        await foreach (var table in client.QueryAsync())
        {
            await foreach (var row in client.GetTableClient(table.Name).QueryAsync<TableEntity>())
                bytes += 4 + (2 * (row.PartitionKey.Length + row.RowKey.Length)) + row.Where(p => !p.Key.StartsWith("odata", StringComparison.Ordinal)).Sum(p => 8 + (2 * p.Key.Length) + Size(p.Value));
        }

        return bytes / 1024d / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }

    private static int Size(object? value) => value switch
    {
        byte[] bytes => 4 + bytes.Length,
        string text => 4 + (2 * text.Length),
        null => 0,
        _ => 8,
    };
}

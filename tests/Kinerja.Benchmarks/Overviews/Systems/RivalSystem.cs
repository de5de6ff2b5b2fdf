using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Questions;
using Kinerja.Benchmarks.Overviews.Rival;
using Npgsql;

namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>What a team would otherwise build: ASP.NET Core and EF Core in a process, PostgreSQL beside it.</summary>
internal sealed class RivalSystem : IMeasuredSystem
{
    private readonly PostgresCluster _cluster;
    private readonly string _database;
    private readonly bool _summary;
    private readonly ChildProcess _process;
    private readonly QuestionClient _client;

    public RivalSystem(PostgresCluster cluster, string database, bool summary)
    {
        (_cluster, _database, _summary) = (cluster, database, summary);
        _process = new("overviews-rival", new Dictionary<string, string> { [RivalHost.Connection] = cluster.Connection(database), [RivalHost.Summary] = $"{summary}" });
        _client = new(_process);
    }

    public string Name => _summary ? "PostgreSQL, summary by triggers" : "PostgreSQL";

    public bool IsSystem => true;

    /// <summary>Makes the database of a country.</summary>
    public Task Load(Country country) => RivalLoader.Load(_cluster.Connection(_database), country, _summary);

    public async Task Start()
    {
        await _cluster.EnsureStarted();
        await _process.Start();
    }

    public Task Stop() => _process.Stop();

    public async Task Kill()
    {
        await _process.Kill();
        await _cluster.Kill();
        NpgsqlConnection.ClearAllPools();
    }

    public Task<Reply<OverviewAnswer>> Overview(string region, string? indicator = null) => _client.Overview(region, indicator);

    public Task<Reply<OverviewAnswer>> Page(string region, string indicator) => _client.Page(region, indicator);

    public Task<Reply<ScorecardAnswer>> Scorecard(string region, string agency) => _client.Scorecard(region, agency);

    public Task<Reply<bool>> Accept(WriteRequest request) => _client.Accept(request);

    public Task<long?> StorageRequests() => Task.FromResult<long?>(null);

    public async Task<MemoryUse?> Memory()
    {
        var heap = await _client.Get<long>("/bench/heap") / 1024d / 1024;
        return new(Systems.Memory.Resident(_process.Id), heap, Systems.Memory.Proportional(_cluster.Postmaster));
    }

    public async Task<double?> Disk()
    {
        await using var source = NpgsqlDataSource.Create(_cluster.Connection(_database));
        await using var command = source.CreateCommand("select pg_database_size(current_database()) - (select pg_database_size('template0'))");
        return (long)(await command.ExecuteScalarAsync())! / 1024d / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }
}

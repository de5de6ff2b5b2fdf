using System.Collections.Concurrent;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>A site that is started before its storage waits for it and says so.</summary>
public sealed class StorageWaitTests
{
    [Fact]
    public async Task A_start_waits_for_storage_and_says_so()
    {
        await using var storage = new AzuriteProcess(AzuriteServices.All);
        await storage.InitializeAsync();
        await storage.StopAsync();
        var options = new StorageOptions { ConnectionString = storage.ConnectionString };
        var log = new Recorder();
        var wait = new StorageWait(new StorageProbe(options.CreateTableServiceClient([]), options.CreateBlobServiceClient([])), TimeProvider.System, log);

        var started = wait.StartingAsync(TestContext.Current.CancellationToken);
        await log.Said.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(started.IsCompleted);
        Assert.Contains("Storage does not answer", Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.Contains("refused", log.Lines.Single(), StringComparison.OrdinalIgnoreCase);

        await storage.StartAsync();
        await started.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Contains("Storage answers", log.Lines.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_waits_can_be_given_up()
    {
        var options = new StorageOptions
        {
            ConnectionString = $"DefaultEndpointsProtocol=http;AccountName=x;AccountKey=eA==;TableEndpoint=http://127.0.0.1:{FreePorts.One()}/x;BlobEndpoint=http://127.0.0.1:{FreePorts.One()}/x;",
        };
        var log = new Recorder();
        var wait = new StorageWait(new StorageProbe(options.CreateTableServiceClient([]), options.CreateBlobServiceClient([])), TimeProvider.System, log);
        using var end = new CancellationTokenSource();

        var started = wait.StartingAsync(end.Token);
        await log.Said.WaitAsync(TestContext.Current.CancellationToken);
        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => started);
    }

    private sealed class Recorder : ILogger<StorageWait>
    {
        private readonly TaskCompletionSource _said = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<string> Lines { get; } = [];

        public Task Said => _said.Task;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue(formatter(state, exception));
            _said.TrySetResult();
        }
    }
}

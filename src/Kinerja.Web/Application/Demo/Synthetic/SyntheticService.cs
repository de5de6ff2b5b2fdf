using System.Diagnostics;

namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>Loads the synthetic country behind a site that already answers; Lumajang's own example comes first.</summary>
internal sealed partial class SyntheticService(
    SyntheticLoader loader, SyntheticProgress progress, SyntheticOptions options, DemoState demo, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SyntheticService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!demo.Ready)
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, stoppingToken);

        var began = Stopwatch.GetTimestamp();
        await loader.Load(stoppingToken);
        var seconds = (long)Stopwatch.GetElapsedTime(began).TotalSeconds;
        LogDone(logger, progress.Total, seconds);
        if (options.StopWhenDone)
            lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The synthetic country is there: {Agencies} agencies in {Seconds} s.")]
    private static partial void LogDone(ILogger logger, int agencies, long seconds);
}

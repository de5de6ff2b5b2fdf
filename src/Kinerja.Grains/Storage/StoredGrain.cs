using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Kinerja.Grains.Storage;

/// <summary>A grain with rows of its own.</summary>
internal abstract class StoredGrain : Grain
{
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a row of this activation is in doubt and it waits for nothing any more but its end.</summary>
    internal Task Ending => _ending.Task;

    /// <summary>The clock.</summary>
    protected TimeProvider Time => ServiceProvider.GetRequiredService<TimeProvider>();

    /// <summary>The present moment, UTC.</summary>
    protected DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>A row of this grain, not yet read.</summary>
    protected StoredState<T> Row<T>(string name)
        where T : class, IStoredRecord => new(
            ServiceProvider.GetRequiredKeyedService<IGrainStorage>(StorageNames.Provider),
            this.GetGrainId(),
            name,
            End,
            ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(GetType()));

    private void End()
    {
        _ending.TrySetResult();
        DeactivateOnIdle();
    }
}

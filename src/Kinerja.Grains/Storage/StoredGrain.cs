using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Kinerja.Grains.Storage;

/// <summary>A grain with rows of its own.</summary>
internal abstract class StoredGrain : Grain
{
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
            DeactivateOnIdle,
            ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(GetType()));
}

using Orleans.AzureStorage.Tables;

namespace Orleans.Reminders.AzureStorage;

/// <summary>How patient the reminder table is with storage.</summary>
/// <remarks>
/// The three settings of operation retries and <see cref="CreationTimeout"/> shape the client that the provider builds from configuration.
/// A client that was handed in keeps its own retry policy, and there is no second retry loop around requests.
/// </remarks>
public sealed class AzureStoragePolicyOptions : IStoragePolicy
{
    /// <summary>Not used for reminders, which wait for their table until the start of the silo is cancelled. Default 60.</summary>
    public int MaxCreationRetries { get; set; } = 60;

    /// <summary>Pause between two tries to create the table. Default one second.</summary>
    public TimeSpan PauseBetweenCreationRetries { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>After this time a single request is abandoned by a client that the provider built. Default three minutes.</summary>
    public TimeSpan CreationTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often a client that the provider built repeats a failed request. Default 5.</summary>
    public int MaxOperationRetries { get; set; } = 5;

    /// <summary>Pause before the first repetition; it doubles with each further one. Default 0.8 seconds.</summary>
    public TimeSpan PauseBetweenOperationRetries { get; set; } = TimeSpan.FromMilliseconds(800);

    /// <summary>Longest pause between two repetitions. Default one minute.</summary>
    public TimeSpan MaxPauseBetweenOperationRetries { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>An operation that takes longer is logged as slow; it is not cut short. Default 100 seconds.</summary>
    public TimeSpan OperationTimeout { get; set; } = TimeSpan.FromSeconds(100);
}

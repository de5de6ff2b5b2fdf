using Orleans.AzureStorage.Tables;

namespace Orleans.Clustering.AzureStorage;

/// <summary>How patient clustering is with table storage.</summary>
/// <remarks>
/// The three settings of operation retries and <see cref="CreationTimeout"/> shape the client that the provider builds from configuration.
/// A client that was handed in keeps its own retry policy, and there is no second retry loop around requests.
/// </remarks>
public sealed class AzureStoragePolicyOptions : IStoragePolicy
{
    /// <summary>Most rows that one transaction deletes, 1 to 100. Default 100, which is also what the service takes at most.</summary>
    public int MaxBulkUpdateRows { get; set; } = 100;

    /// <summary>How often creating the table at start is tried again while storage does not answer. Default 60.</summary>
    public int MaxCreationRetries { get; set; } = 60;

    /// <summary>Pause between two tries to create the table. Default one second.</summary>
    public TimeSpan PauseBetweenCreationRetries { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// After this time creating the table is given up even if tries are left, and a single request is abandoned by a client that the provider built.
    /// Default three minutes.
    /// </summary>
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

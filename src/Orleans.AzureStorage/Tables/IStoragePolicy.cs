namespace Orleans.AzureStorage.Tables;

/// <summary>How patient a provider is with storage. The public option classes of persistence, clustering and reminders, one in each namespace, all say it.</summary>
internal interface IStoragePolicy
{
    /// <summary>How often creating the table at start is tried again.</summary>
    int MaxCreationRetries { get; }

    /// <summary>Pause between two tries to create the table.</summary>
    TimeSpan PauseBetweenCreationRetries { get; }

    /// <summary>Bound of all tries to create the table, and of a single request.</summary>
    TimeSpan CreationTimeout { get; }

    /// <summary>How often a failed request is repeated.</summary>
    int MaxOperationRetries { get; }

    /// <summary>Pause before the first repetition; it doubles with each further one.</summary>
    TimeSpan PauseBetweenOperationRetries { get; }

    /// <summary>Longest pause between two repetitions.</summary>
    TimeSpan MaxPauseBetweenOperationRetries { get; }

    /// <summary>An operation that takes longer is logged as slow.</summary>
    TimeSpan OperationTimeout { get; }
}

namespace Orleans.Storage;

/// <summary>A grain's row was not as the activation knew it: another writer changed, created or deleted it.</summary>
/// <remarks>
/// Let it leave the grain: the runtime then drops the activation, and the next call reads storage afresh.
/// </remarks>
[GenerateSerializer]
public sealed class TableStorageUpdateConditionNotSatisfiedException : InconsistentStateException
{
    // The service says that an ETag does not match, not which one it has.
    private const string NotTold = "Unknown";

    /// <summary>Without details.</summary>
    public TableStorageUpdateConditionNotSatisfiedException()
    {
    }

    /// <summary>With a message only.</summary>
    /// <param name="msg">What happened.</param>
    public TableStorageUpdateConditionNotSatisfiedException(string msg)
        : base(msg)
    {
    }

    /// <summary>With a message and the failure behind it.</summary>
    /// <param name="msg">What happened.</param>
    /// <param name="exc">What storage answered.</param>
    public TableStorageUpdateConditionNotSatisfiedException(string msg, Exception exc)
        : base(msg, exc)
    {
    }

    internal TableStorageUpdateConditionNotSatisfiedException(
        string errorMsg, string grainType, string grainId, string tableName, string? currentEtag, Exception storageException)
        : base(errorMsg, NotTold, currentEtag, storageException)
    {
        GrainType = grainType;
        GrainId = grainId;
        TableName = tableName;
    }

    /// <summary>The grain whose row it was.</summary>
    [Id(0)]
    public string? GrainId { get; private set; }

    /// <summary>The type of that grain.</summary>
    [Id(1)]
    public string? GrainType { get; private set; }

    /// <summary>The table of the row.</summary>
    [Id(2)]
    public string? TableName { get; private set; }
}

namespace Kinerja.Grains.Shared;

/// <summary>
/// Storage failed while a change was being written: it may or may not have been stored. The caller repeats the command with the same operation id and
/// gets the one answer. A failure before anything was written is a <c>Problem</c> of kind <c>Unavailable</c> instead.
/// </summary>
[GenerateSerializer, Alias("kinerja.storage-failed")]
public sealed class StorageFailedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public StorageFailedException()
        : base("Storage failed; it is not known whether the change was stored. Repeat it with the same operation id.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    public StorageFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">Why.</param>
    public StorageFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

namespace Kinerja.Grains.Shared;

/// <summary>
/// Storage failed while a change was being written: it may or may not have been stored. The caller repeats the command with the same operation id and
/// gets the one answer. Also thrown when a grain cannot read its rows, so that there was nobody to ask. A grain that knows that nothing was written
/// answers with a <c>Problem</c> of kind <c>Unavailable</c> instead.
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

    /// <summary>The exception of a grain that was waiting for another one when a row of its own came into doubt.</summary>
    internal static StorageFailedException Ended() => new("Storage failed while this was under way; it is not known how far it came. Repeat it with the same operation id.");

    /// <summary>The exception of a grain that could not read its rows.</summary>
    internal static StorageFailedException NothingRead() => new("Storage does not answer; nothing was read or changed. Try again shortly.");
}

using System.Text.Json;
using Kinerja.Grains.Shared;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Kinerja.Grains.Storage;

/// <summary>
/// One row of a grain. The value in memory is always one that storage acknowledged: a change is made on a copy, the copy is written under the row's
/// ETag, and only then it becomes the value. After any failed write nobody knows what the row holds, so the value can no longer be read and the
/// activation is asked to end; the next one reads the row again.
/// </summary>
/// <typeparam name="T">The record in the row; immutable.</typeparam>
internal sealed partial class StoredState<T>(IGrainStorage storage, GrainId grain, string name, Action deactivate, ILogger logger)
    where T : class, IStoredRecord
{
    private GrainState<T> _row = new();
    private bool _unknown;

    /// <summary>The record; null when there is no row.</summary>
    /// <exception cref="StorageFailedException">A write has failed in this activation.</exception>
    public T? Value => _unknown ? throw new StorageFailedException() : _row.RecordExists ? _row.State : null;

    /// <summary>Reads the row.</summary>
    /// <exception cref="StorageFailedException">Storage failed; nothing was read.</exception>
    /// <exception cref="AggregateException">The row is there and cannot be understood.</exception>
    public async Task Load()
    {
        var row = new GrainState<T>();
        try
        {
            await storage.ReadStateAsync(name, grain, row);
        }
        catch (Exception failure) when (!IsUnreadable(failure))
        {
            LogReadFailed(logger, failure, name, grain);
            // As with writes: what the storage client throws, from a lost connection to its own time-out, has one name for callers.
            throw StorageFailedException.NothingRead();
        }

        _row = row;
    }

    /// <summary>Writes a new record; when it returns, the record is stored and is the value.</summary>
    /// <exception cref="InconsistentStateException">Somebody else has written the row.</exception>
    /// <exception cref="StorageFailedException">Storage failed; the record may or may not have been stored.</exception>
    public async Task Write(T next)
    {
        if (_unknown)
            throw new StorageFailedException();

        var row = new GrainState<T>(next, _row.ETag) { RecordExists = _row.RecordExists };
        try
        {
            await storage.WriteStateAsync(name, grain, row);
        }
        catch (Exception failure)
        {
            _unknown = true;
            LogWriteFailed(logger, failure, name, grain);
            deactivate();
            if (failure is InconsistentStateException)
                throw;
            // The storage client's exception stays here: its type need not be known to callers.
            throw new StorageFailedException();
        }

        row.RecordExists = true;
        _row = row;
    }

    /// <summary>A row that the serializer does not understand is a mistake of ours, which waiting does not mend.</summary>
    private static bool IsUnreadable(Exception failure) =>
        (failure is AggregateException { InnerExceptions: [var inner] } ? inner : failure) is JsonException or NotSupportedException or FormatException or InvalidDataException;

    [LoggerMessage(1, LogLevel.Warning, "Row '{Row}' of grain {Grain} could not be written; the activation ends and the next one reads it again.")]
    private static partial void LogWriteFailed(ILogger logger, Exception failure, string row, GrainId grain);

    [LoggerMessage(2, LogLevel.Warning, "Row '{Row}' of grain {Grain} could not be read.")]
    private static partial void LogReadFailed(ILogger logger, Exception failure, string row, GrainId grain);
}

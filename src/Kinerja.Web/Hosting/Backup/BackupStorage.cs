using Orleans.Storage;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>
/// Grain storage that tells what was written, once storage has acknowledged it. It waits for nothing more: a figure is accepted as fast as without copies, and while copies cannot be made.
/// </summary>
internal sealed class BackupStorage(IGrainStorage inner, IGrainStorageSerializer serializer, BackupQueue copies, TimeProvider time) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer) => (inner as ILifecycleParticipant<ISiloLifecycle>)?.Participate(observer);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ReadStateAsync(stateName, grainId, grainState);

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var was = grainState.ETag;
        await inner.WriteStateAsync(stateName, grainId, grainState);
        Tell(stateName, grainId, was, grainState.ETag, isThere: true, grainState.State);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var was = grainState.ETag;
        await inner.ClearStateAsync(stateName, grainId, grainState);
        Tell<T>(stateName, grainId, was, grainState.ETag, isThere: false, default);
    }

    private void Tell<T>(string name, GrainId grain, string? was, string? etag, bool isThere, T? state)
    {
        var (type, key) = (grain.Type.ToString()!, grain.Key.ToString()!);
        if (!BackupRows.IsFollowed(type, name) || CopyScope.Of(type, key) is null)
            return;
        // The same bytes as in the row: the serializer is the one that storage has.
        copies.Add(new(type, key, name, RowVersion.TimeOf(etag) ?? time.GetUtcNow(), etag ?? "", was ?? "", isThere ? serializer.Serialize(state) : null));
    }
}

using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A serializer that fails after it has written something.</summary>
public sealed class HalfWaySerializer : IGrainStorageStreamingSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => throw new NotSupportedException("This one streams.");

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => throw new NotSupportedException("This one only writes.");

    /// <inheritdoc/>
    public async ValueTask SerializeAsync<T>(T? input, Stream destination, CancellationToken cancellationToken = default)
    {
        await destination.WriteAsync("""{"Text":"set"""u8.ToArray(), cancellationToken);
        throw new InvalidOperationException("It failed half-way.");
    }

    /// <inheritdoc/>
    public ValueTask<T?> DeserializeAsync<T>(Stream input, CancellationToken cancellationToken = default) => throw new NotSupportedException("This one only writes.");
}

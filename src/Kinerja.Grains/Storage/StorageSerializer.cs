using System.Text.Json;
using Orleans.Storage;

namespace Kinerja.Grains.Storage;

/// <summary>Turns rows into bytes and back by <see cref="StorageJson"/>.</summary>
internal sealed class StorageSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(StorageJson.Bytes(input));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) =>
        JsonSerializer.Deserialize<T>(input.ToMemory().Span, StorageJson.Options) ?? throw new JsonException("The row is empty.");
}

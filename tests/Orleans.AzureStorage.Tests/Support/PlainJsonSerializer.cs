using System.Text.Json;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>JSON by a serializer that knows nothing of streams.</summary>
public sealed class PlainJsonSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input)!;
}

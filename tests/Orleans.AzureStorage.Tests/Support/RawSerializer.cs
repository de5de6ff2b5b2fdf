using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>Writes <see cref="Raw"/> states as they are.</summary>
public sealed class RawSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(((Raw)(object)input!).Bytes);

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => (T)(object)new Raw { Bytes = input.ToArray() };
}

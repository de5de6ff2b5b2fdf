using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A state that is its own bytes, for tests that count them.</summary>
public sealed class Raw
{
    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>Bytes of which no two neighbours and no two pieces of 64 KiB are equal.</summary>
    public static Raw OfLength(int length) => new() { Bytes = [.. Enumerable.Range(0, length).Select(at => (byte)((at * 31) ^ (at >> 8) ^ (at >> 16)))] };
}

/// <summary>Writes <see cref="Raw"/> states as they are.</summary>
public sealed class RawSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(((Raw)(object)input!).Bytes);

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => (T)(object)new Raw { Bytes = input.ToArray() };
}

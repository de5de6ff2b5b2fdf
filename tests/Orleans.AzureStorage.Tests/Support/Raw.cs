namespace Orleans.AzureStorage.Tests.Support;

/// <summary>A state that is its own bytes, for tests that count them.</summary>
public sealed class Raw
{
    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>Bytes of which no two neighbours and no two pieces of 64 KiB are equal.</summary>
    public static Raw OfLength(int length) => new() { Bytes = [.. Enumerable.Range(0, length).Select(at => (byte)((at * 31) ^ (at >> 8) ^ (at >> 16)))] };
}

using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.Grains.Storage;

/// <summary>
/// A part of a row that may be large: written as it is while it is small, and as <c>{"brotli": "…"}</c> (Brotli-compressed JSON, base64) from
/// <see cref="PackFrom"/> bytes on, because a row of a table takes less than one mebibyte. Both are read.
/// </summary>
/// <typeparam name="T">The part.</typeparam>
internal sealed class PackedJsonConverter<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Bytes of JSON from which a part is packed.</summary>
    public const int PackFrom = 200_000;

    /// <summary>Bytes that an unpacked part may have; a row beyond that was not written here.</summary>
    public const int MaxUnpacked = 64 << 20;

    private const string Property = "brotli";

    private static readonly ConditionalWeakTable<T, Prepared> Waiting = [];

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        if (ahead.TokenType != JsonTokenType.StartObject || !ahead.Read() || ahead.TokenType != JsonTokenType.PropertyName
            || !ahead.ValueTextEquals(Property))
        {
            return JsonSerializer.Deserialize<T>(ref reader, options);
        }

        ahead.Read();
        var packed = ahead.GetBytesFromBase64();
        ahead.Read();
        reader = ahead;
        return JsonSerializer.Deserialize<T>(Unpack(packed), options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var ready = Waiting.TryGetValue(value, out var prepared) ? prepared : Made(value, options);
        Waiting.Remove(value);
        if (!ready.IsPacked)
        {
            writer.WriteRawValue(ready.Bytes, skipInputValidation: true);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBase64String(Property, ready.Bytes);
        writer.WriteEndObject();
    }

    /// <summary>
    /// Does the work of the next <see cref="Write"/> of this very value now, on whichever thread: a part of megabytes must not keep a grain from answering while it is written.
    /// The value must not change any more.
    /// </summary>
    /// <returns>How many bytes it takes in a row.</returns>
    public static int Prepare(T value)
    {
        var prepared = Made(value, StorageJson.Options);
        Waiting.AddOrUpdate(value, prepared);
        return prepared.IsPacked ? ((prepared.Bytes.Length + 2) / 3 * 4) + Property.Length + 7 : prepared.Bytes.Length;
    }

    private static Prepared Made(T value, JsonSerializerOptions options)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, options);
        return plain.Length < PackFrom ? new(false, plain) : new(true, Pack(plain));
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        return packed.ToArray();
    }

    private static ReadOnlySpan<byte> Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = brotli.Read(buffer)) > 0;)
        {
            plain.Write(buffer, 0, read);
            if (plain.Length > MaxUnpacked)
                throw new JsonException("A packed part of a row is larger than any that is written.");
        }

        return plain.GetBuffer().AsSpan(0, (int)plain.Length);
    }

    private sealed record Prepared(bool IsPacked, byte[] Bytes);
}

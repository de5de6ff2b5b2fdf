using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinerja.Model.Keys;

/// <summary>Keys in JSON are their text, also as names in an object. A text that is no key is refused.</summary>
/// <typeparam name="TKey">The key type.</typeparam>
public sealed class GrainKeyJsonConverter<TKey> : JsonConverter<TKey>
    where TKey : class, IGrainKey<TKey>
{
    /// <inheritdoc/>
    public override TKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    public override TKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static TKey Parse(string? text) =>
        TKey.TryParse(text, out var key) ? key : throw new JsonException($"Not a key of the kind {typeof(TKey).Name}.");
}

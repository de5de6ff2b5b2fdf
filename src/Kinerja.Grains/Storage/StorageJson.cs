using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Storage;

/// <summary>
/// How rows are written: System.Text.Json, camelCase names that never change, no .NET type names, periods by their code. What is null is left out;
/// what a row does not say takes the default, so that fields may be added.
/// </summary>
internal static class StorageJson
{
    /// <summary>The options of every row.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The bytes of a value as a row would hold them.</summary>
    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>True when both have the same content; records with lists do not compare by content themselves.</summary>
    public static bool Same<T>(T left, T right) => ReferenceEquals(left, right) || Bytes(left).AsSpan().SequenceEqual(Bytes(right));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true, // what is computed from the rest is not stored
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // rows are no HTML; people read them in a storage browser
        };
        options.Converters.Add(new CamelCaseEnumConverter<Period>());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

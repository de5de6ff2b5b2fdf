using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Audit;

/// <summary>
/// What a command asked for, as JSON that people can read: without who and under which id, which the entry says itself; without personal data; and short: a document or a plan is
/// named by its size and hash, and its own history holds the rest.
/// </summary>
internal static partial class AuditContent
{
    private const int MaxText = 200;
    private const int MaxItems = 12;

    private static readonly string[] Hidden = ["password", "secret", "token", "mail", "phone", "nip", "signatory"];

    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>The content; null for one that has none.</summary>
    public static string? Of(object command)
    {
        try
        {
            if (JsonSerializer.SerializeToNode(command, command.GetType(), Options) is not JsonObject { Count: > 0 } content)
                return null;
            var whole = JsonSerializer.SerializeToUtf8Bytes(content, Options);
            var text = Masked(Shortened(content)!.ToJsonString(Options));
            return text.Length <= AuditLimits.MaxContent ? text : Summary(whole);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            // A command that cannot be written down is refused, or was carried out by what it says beside that; its entry is due all the same.
            return null;
        }
    }

    private static string Summary(byte[] bytes) => new JsonObject { ["bytes"] = bytes.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)) }.ToJsonString(Options);

    private static string Masked(string text) => CivilServant().Replace(text, "…");

    private static JsonNode? Shortened(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Shortened(p.Value)))),
        JsonArray { Count: > MaxItems } list => new JsonArray([.. list.Take(MaxItems).Select(Shortened), $"… {list.Count}"]),
        JsonArray list => new JsonArray([.. list.Select(Shortened)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > MaxText => JsonValue.Create(text[..MaxText] + "…"),
        _ => node?.DeepClone(),
    };

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(StorageJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutPersonal } } };
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)); // a value that is none is taken by its number
        options.Converters.Insert(0, new BytesConverter());
        return options;
    }

    private static void WithoutPersonal(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.ToList())
        {
            if (property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), inherit: true) == true
                || Array.Exists(Hidden, word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
                || (type.Type.IsAssignableTo(typeof(Access.Contracts.IActed)) && property.Name is "operationId" or "actor" or "expectedRevision"))
            {
                type.Properties.Remove(property);
            }
        }
    }

    // Eighteen digits are the number of a civil servant.
    [GeneratedRegex("(?<![0-9])[0-9]{18}(?![0-9])|(?<![0-9])[0-9]{8} [0-9]{6} [0-9] [0-9]{3}(?![0-9])")]
    private static partial Regex CivilServant();

    private sealed class BytesConverter : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteRawValue(Summary(value));
    }
}

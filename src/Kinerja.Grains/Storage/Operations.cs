using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Storage;

/// <summary>The list of remembered operations in a row.</summary>
internal static class Operations
{
    /// <summary>How many are remembered, newest last.</summary>
    public const int Kept = 200;

    /// <summary>Characters of an operation id.</summary>
    public const int MaxIdLength = 100;

    private static readonly JsonSerializerOptions Anything = CreateAnything();

    /// <summary>Sixteen hexadecimal digits over the JSON of what was asked: the same id with other content is a mistake, not a retry.</summary>
    public static string Fingerprint<T>(T asked) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(asked, Anything)).AsSpan(0, 8));

    /// <summary>The list with one more, the oldest beyond <see cref="Kept"/> dropped.</summary>
    public static IReadOnlyList<StoredOperation> With(this IReadOnlyList<StoredOperation> list, StoredOperation operation) =>
        [.. list.Skip(Math.Max(0, list.Count + 1 - Kept)), operation];

    /// <summary>
    /// What is known of an operation id: null when it is new; the operation when this is a retry; a problem when the id is none
    /// (<c>operationIdInvalid</c>) or was used for something else (<c>operationReused</c>).
    /// </summary>
    public static Outcome<StoredOperation>? Find(this IReadOnlyList<StoredOperation>? list, string id, string content)
    {
        if (id is not { Length: > 0 and <= MaxIdLength } || id.AsSpan().ContainsAnyExcept(Alphabet))
            return Refusals.OperationIdInvalid();
        return list?.LastOrDefault(o => o.Id == id) switch
        {
            null => null,
            { } known when known.Content == content => known,
            _ => Refusals.OperationReused(),
        };
    }

    /// <summary>The receipt of a retry.</summary>
    public static Receipt Replay(this StoredOperation operation) => new(operation.Id, operation.Revision, operation.At, Replayed: true);

    private static readonly System.Buffers.SearchValues<char> Alphabet = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>What was asked need not be valid to have a fingerprint: an enum value that is none is taken by its number.</summary>
    private static JsonSerializerOptions CreateAnything()
    {
        var options = new JsonSerializerOptions(StorageJson.Options) { IgnoreReadOnlyProperties = false }; // anonymous objects have no others
        options.Converters.Insert(0, new JsonStringEnumConverter());
        return options;
    }
}

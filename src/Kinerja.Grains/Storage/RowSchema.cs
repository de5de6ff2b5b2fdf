using System.Globalization;
using System.Text.Json;

namespace Kinerja.Grains.Storage;

/// <summary>The version of a row's shape, found without reading the row.</summary>
internal static class RowSchema
{
    private const string Property = "schema";

    /// <summary>The version that rows of this type are written in; null for a type that is no row.</summary>
    public static int? Current<T>() => Known<T>.Version;

    /// <summary>The version of a row; 1 when it does not say.</summary>
    /// <param name="row">JSON of the row.</param>
    /// <exception cref="JsonException">The row is no JSON object, or its version is no whole number.</exception>
    public static int Of(ReadOnlySpan<byte> row)
    {
        // It is the first property of every row that was written here, so this rarely looks further.
        var reader = new Utf8JsonReader(row);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The row is no object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isVersion = reader.ValueTextEquals(Property);
            reader.Read();
            if (isVersion)
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) ? version : throw new JsonException("The version of the row is no whole number.");
            reader.Skip();
        }

        return 1;
    }

    /// <summary>A row of this type that holds nothing but a version.</summary>
    public static string Only(int version) => string.Create(CultureInfo.InvariantCulture, $"{{\"{Property}\":{version}}}");

    private static class Known<T>
    {
        public static readonly int? Version = typeof(T).IsAssignableTo(typeof(IStoredRecord)) ? ((IStoredRecord)Activator.CreateInstance<T>()!).Schema : null;
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>A version of a row as a line of a copy: JSON, with what the row holds as it lies there.</summary>
internal static class BackupLine
{
    /// <summary>The line with its end.</summary>
    public static byte[] Of(RowVersion version)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("at", version.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("type", version.Type);
            json.WriteString("key", version.Key);
            json.WriteString("row", version.Name);
            json.WriteString("etag", version.ETag);
            if (version.Was is not null)
                json.WriteString("was", version.Was);
            if (version.Content is { } content)
            {
                // As text and not as a value: the bytes come back as they were, whatever form they have.
                json.WriteString("content", Encoding.UTF8.GetString(content.ToMemory().Span));
            }

            json.WriteEndObject();
        }

        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static RowVersion Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            return new(
                Text(root, "type")!, Text(root, "key")!, Text(root, "row")!, DateTimeOffset.Parse(Text(root, "at")!, CultureInfo.InvariantCulture), Text(root, "etag")!, Text(root, "was"),
                Text(root, "content") is { } content ? BinaryData.FromBytes(Encoding.UTF8.GetBytes(content)) : null);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException("A line of a copy cannot be read.", e);
        }
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;
}

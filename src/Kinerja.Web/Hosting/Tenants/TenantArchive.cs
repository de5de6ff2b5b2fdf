using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>An agency as a zip: <c>manifest.json</c>, and for each type of grain a file of lines, each a row with its key, its name and its JSON.</summary>
internal static class TenantArchive
{
    // What a zip unpacks to is counted as it is read: a small file may claim anything.
    private const long MaxBytes = 1L << 30;
    private const int MaxLine = 2 << 20;
    private const string Manifest = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The manifest of rows.</summary>
    public static TenantManifest Of(AgencyKey agency, IReadOnlyList<GrainRow> rows) => new(
        1,
        agency,
        rows.Count(r => !TenantTypes.IsDerived(r.Name)),
        TenantHash.Of(rows.Where(r => r.Type != TenantTypes.Audit && !TenantTypes.IsDerived(r.Name))),
        TenantHash.Of(rows.Where(r => r.Type == TenantTypes.Audit)));

    /// <summary>Writes an archive.</summary>
    public static async Task<TenantManifest> Write(AgencyKey agency, IReadOnlyList<GrainRow> rows, Stream to, CancellationToken cancellationToken)
    {
        var manifest = Of(agency, rows);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        await using (var file = zip.CreateEntry(Manifest).Open())
            await JsonSerializer.SerializeAsync(file, manifest, Json, cancellationToken);
        foreach (var type in rows.GroupBy(r => r.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            await using var file = zip.CreateEntry($"rows/{type.Key}.jsonl").Open();
            foreach (var row in type.OrderBy(r => r.Key, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal))
            {
                await file.WriteAsync(Encoding.UTF8.GetBytes($"{{\"key\":{Quoted(row.Key)},\"row\":{Quoted(row.Name)},\"content\":"), cancellationToken);
                await file.WriteAsync(row.Content!.ToMemory(), cancellationToken);
                await file.WriteAsync("}\n"u8.ToArray(), cancellationToken);
            }
        }

        return manifest;
    }

    /// <summary>Reads an archive and holds it against its manifest.</summary>
    /// <exception cref="InvalidDataException">It is none, is not whole, or holds what does not belong to its agency.</exception>
    public static (TenantManifest Manifest, IReadOnlyList<GrainRow> Rows) Read(Stream from)
    {
        using var zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        var manifest = ReadManifest(zip);
        var rows = new List<GrainRow>();
        var left = MaxBytes;
        foreach (var type in TenantTypes.Carried)
        {
            if (zip.GetEntry($"rows/{type}.jsonl") is not { } file)
                continue;
            using var reader = new StreamReader(file.Open(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > MaxLine || (left -= line.Length) < 0)
                    throw new InvalidDataException("The archive is larger than any that is written.");
                rows.Add(Row(type, line, manifest.Agency));
            }
        }

        return Of(manifest.Agency, rows) == manifest ? (manifest, rows) : throw new InvalidDataException("The archive does not hold what its manifest says.");
    }

    private static TenantManifest ReadManifest(ZipArchive zip)
    {
        try
        {
            using var file = zip.GetEntry(Manifest)?.Open() ?? throw new InvalidDataException("The archive has no manifest.");
            return JsonSerializer.Deserialize<TenantManifest>(file, Json) is { Format: 1 } manifest ? manifest : throw new InvalidDataException("The archive has another form.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The manifest cannot be read.", e);
        }
    }

    private static GrainRow Row(string type, string line, AgencyKey agency)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var (key, name, content) = (json.RootElement.GetProperty("key").GetString()!, json.RootElement.GetProperty("row").GetString()!, json.RootElement.GetProperty("content").GetRawText());
            if (key != agency.ToString() && !key.StartsWith(agency.ToString() + KeyText.Separator, StringComparison.Ordinal))
                throw new InvalidDataException("The archive holds rows of another agency.");
            return new(type, key, name, BinaryData.FromString(content));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("A row of the archive cannot be read.", e);
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

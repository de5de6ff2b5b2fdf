using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>
/// An agency as a zip: for each type of grain a file of lines, each a row with its key, its name and its JSON; below <c>evidence/</c> its files; and <c>manifest.json</c>, written
/// last, because what the files hold is known when they have passed.
/// </summary>
internal static class TenantArchive
{
    // What a zip unpacks to is counted as it is read: a small file may claim anything.
    private const long MaxBytes = 1L << 30;
    private const int MaxLine = 2 << 20;
    private const long MaxFiles = 64L << 30;
    private const string Files = "evidence/";
    private const string Manifest = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The manifest of rows.</summary>
    public static TenantManifest Of(AgencyKey agency, IReadOnlyList<GrainRow> rows, IReadOnlyCollection<TenantFile> files) => new(
        1,
        agency,
        rows.Count(r => !TenantTypes.IsDerived(r.Name)),
        TenantHash.Of(rows.Where(r => r.Type != TenantTypes.Audit && !TenantTypes.IsDerived(r.Name))),
        TenantHash.Of(rows.Where(r => r.Type == TenantTypes.Audit)),
        files.Count,
        TenantFile.Of(files));

    /// <summary>Writes an archive.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="names">Names of its files below it.</param>
    /// <param name="open">Opens a file.</param>
    /// <param name="to">Where it is written.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<TenantManifest> Write(
        AgencyKey agency, IReadOnlyList<GrainRow> rows, IReadOnlyList<string> names, Func<string, Task<Stream>> open, Stream to, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
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

        var files = new List<TenantFile>();
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            await using var content = await open(name);
            // Most of it is pressed already.
            await using var file = zip.CreateEntry(Files + name, CompressionLevel.NoCompression).Open();
            files.Add(await TenantFile.Read(name, content, async piece => await file.WriteAsync(piece, cancellationToken), MaxFiles, cancellationToken));
        }

        var manifest = Of(agency, rows, files);
        await using (var file = zip.CreateEntry(Manifest).Open())
            await JsonSerializer.SerializeAsync(file, manifest, Json, cancellationToken);
        return manifest;
    }

    /// <summary>Reads the files of an archive, one after another.</summary>
    /// <param name="from">The archive.</param>
    /// <param name="take">Takes what a file holds; null only reads it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">There is something that no archive holds.</exception>
    public static async Task<IReadOnlyList<TenantFile>> ReadFiles(Stream from, Func<string, Stream, Task>? take, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        var (files, left) = (new List<TenantFile>(), MaxFiles);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith(Files, StringComparison.Ordinal)))
        {
            var name = entry.FullName[Files.Length..];
            if (!TenantFile.IsName(name))
                throw new InvalidDataException("The archive holds a file that has no place here.");
            if (take is not null)
            {
                await using var content = entry.Open();
                await take(name, content);
                continue;
            }

            await using var read = entry.Open();
            files.Add(await TenantFile.Read(name, read, null, left, cancellationToken));
            left -= files[^1].Size;
        }

        return files;
    }

    /// <summary>Reads an archive and holds it against its manifest.</summary>
    /// <exception cref="InvalidDataException">It is none, is not whole, or holds what does not belong to its agency.</exception>
    public static async Task<(TenantManifest Manifest, IReadOnlyList<GrainRow> Rows)> Read(Stream from, CancellationToken cancellationToken)
    {
        // All of it is read before anything of it is brought: what was changed on the way leaves nothing here.
        var files = await ReadFiles(from, null, cancellationToken);
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

        return Of(manifest.Agency, rows, files) == manifest ? (manifest, rows) : throw new InvalidDataException("The archive does not hold what its manifest says.");
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

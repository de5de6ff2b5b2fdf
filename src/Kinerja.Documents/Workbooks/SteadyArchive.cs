using System.IO.Compression;

namespace Kinerja.Documents.Workbooks;

/// <summary>Packs an archive anew so that the same parts give the same bytes: in the order of their names, with one time for all.</summary>
internal static class SteadyArchive
{
    private const string Types = "[Content_Types].xml";

    // The earliest time that an archive can say.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same archive.</summary>
    public static byte[] Repack(byte[] archive)
    {
        using var to = new MemoryStream();
        using (var packed = new ZipArchive(to, ZipArchiveMode.Create))
        using (var from = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read))
        {
            // Some readers want to know the types of the parts first.
            foreach (var part in from.Entries.OrderBy(e => e.FullName != Types).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = packed.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Never;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return to.ToArray();
    }
}

using System.IO.Compression;

namespace Kinerja.Documents.Office;

/// <summary>Looks an archive over by its directory, before anything in it is unpacked.</summary>
internal static class ArchiveCheck
{
    private const int LinkType = 0xA000;
    private const int TypeBits = 0xF000;

    /// <summary>The entries by name.</summary>
    /// <exception cref="OfficeException">Too many, too large, or not as an Office program writes them.</exception>
    public static Dictionary<string, ZipArchiveEntry> Look(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        if (entries.Count > OfficeLimits.Entries)
            throw Unsafe("berisi lebih dari 1.000 bagian", "it holds more than 1,000 parts");
        var found = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        var declared = 0L;
        foreach (var entry in entries)
        {
            var name = entry.FullName;
            if (!IsPlain(name))
                throw Unsafe("salah satu nama bagiannya menunjuk ke luar berkas", "the name of one of its parts leads out of the file");
            if (((entry.ExternalAttributes >> 16) & TypeBits) == LinkType)
                throw Unsafe("salah satu bagiannya adalah tautan", "one of its parts is a link");
            if (entry.IsEncrypted)
                throw new OfficeException(OfficeProblems.Locked());
            if (entry.Length < 0 || entry.CompressedLength < 0)
                throw new OfficeException(OfficeProblems.Damaged());
            if (entry.Length > OfficeLimits.RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > OfficeLimits.Ratio)
                throw new OfficeException(OfficeProblems.Unsafe(CountedStream.Swells));
            declared += Math.Min(entry.Length, OfficeLimits.Unpacked + 1);
            if (!name.EndsWith('/') && !found.TryAdd(name, entry))
                throw Unsafe("dua bagiannya bernama sama", "two of its parts have the same name");
        }

        return declared <= OfficeLimits.Unpacked ? found : throw new OfficeException(UnpackedBytes.TooMuch());
    }

    /// <summary>A relative name without steps upwards. Some programs write backslashes; no Office program does.</summary>
    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 400 && name[0] != '/' && !name.AsSpan().ContainsAny('\\', ':', '\0')
        && !name.Any(char.IsControl) && !name.Split('/').Any(p => p is ".." or ".");

    private static OfficeException Unsafe(string id, string en) => new(OfficeProblems.Unsafe(new(id, en)));
}

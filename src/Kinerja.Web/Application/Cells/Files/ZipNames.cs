using System.Buffers.Binary;
using System.Text;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>What the list at the end of a zip says is in it. Nothing is unpacked.</summary>
/// <param name="Names">Names of the entries.</param>
/// <param name="Unpacked">Bytes that they say they unpack to.</param>
internal sealed record ZipNames(IReadOnlyList<string> Names, long Unpacked)
{
    /// <summary>Entries that are looked at; an office document has some hundreds.</summary>
    public const int MaxEntries = 20_000;

    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    /// <summary>Reads the list; null when there is none that can be read.</summary>
    /// <param name="tail">The last bytes of the file.</param>
    /// <param name="length">Bytes of the whole file.</param>
    public static ZipNames? Read(ReadOnlySpan<byte> tail, long length)
    {
        for (var at = tail.Length - EndLength; at >= 0 && at >= tail.Length - EndLength - ushort.MaxValue; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) == EndSignature)
                return List(tail, length, at);
        }

        return null;
    }

    private static ZipNames? List(ReadOnlySpan<byte> tail, long length, int end)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        // Where the list begins within what was kept of the file; an office document that has more than that, or needs the large form, is none we know.
        var from = offset - (length - tail.Length);
        if (count is 0 or ushort.MaxValue || count > MaxEntries || from < 0 || from + size > end)
            return null;

        var (names, unpacked) = (new List<string>(count), 0L);
        for (var at = (int)from; names.Count < count; )
        {
            if (at + EntryLength > end || BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) != EntrySignature)
                return null;
            var name = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 28)..]);
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 30)..]) + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 32)..]);
            if (at + EntryLength + name + rest > end)
                return null;
            unpacked += BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 24)..]);
            names.Add(Encoding.UTF8.GetString(tail.Slice(at + EntryLength, name)));
            at += EntryLength + name + rest;
        }

        return new(names, unpacked);
    }
}

using System.Buffers.Binary;

namespace Kinerja.Web.Application.Cells.Files.Pictures;

/// <summary>Where a picture was taken, as cameras write it: a directory of its own (GPS, tag 0x8825) in the block of facts (Exif), which has the form of a TIFF file.</summary>
internal static class ExifLocation
{
    private const int GpsDirectory = 0x8825;
    private const int EntrySize = 12;
    private const int MostEntries = 500;

    // Bytes of a value by the number of its type, from 1 (byte) to 12 (double).
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

    /// <summary>Writes zeros over it, and touches nothing else.</summary>
    /// <param name="tiff">The block from its mark of byte order on.</param>
    /// <returns>False when the block cannot be read, so that nobody knows what it says; null when it says no place.</returns>
    public static bool? Clear(Span<byte> tiff)
    {
        if (tiff.Length < 8)
            return false;
        var little = tiff.StartsWith("II*\0"u8);
        if (!little && !tiff.StartsWith("MM\0*"u8))
            return false;
        if (Entries(tiff, Long(tiff, 4, little), little) is not { } entries)
            return false;
        bool? found = null;
        for (var at = entries.Start.Value; at < entries.End.Value; at += EntrySize)
        {
            if (Short(tiff, at, little) != GpsDirectory)
                continue;
            if (!ClearDirectory(tiff, Long(tiff, at + 8, little), little))
                return false;
            found = true;
        }

        return found;
    }

    // The values outside the directory first, which the directory leads to.
    private static bool ClearDirectory(Span<byte> tiff, uint directory, bool little)
    {
        if (Entries(tiff, directory, little) is not { } entries)
            return false;
        for (var at = entries.Start.Value; at < entries.End.Value; at += EntrySize)
        {
            var type = Short(tiff, at + 2, little);
            var size = type < Sizes.Length ? (long)Sizes[type] * Long(tiff, at + 4, little) : 0;
            if (size <= 4)
                continue;
            var value = Long(tiff, at + 8, little);
            if (value + size > tiff.Length)
                return false;
            tiff.Slice((int)value, (int)size).Clear();
        }

        tiff[(int)directory..entries.End.Value].Clear();
        return true;
    }

    // Where the entries of a directory lie; null for a directory that is not whole.
    private static Range? Entries(ReadOnlySpan<byte> tiff, uint directory, bool little)
    {
        if (directory + 2L > tiff.Length)
            return null;
        var count = Short(tiff, (int)directory, little);
        var from = (int)directory + 2;
        return count <= MostEntries && from + (count * EntrySize) <= tiff.Length ? from..(from + (count * EntrySize)) : null;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Long(ReadOnlySpan<byte> tiff, int at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}

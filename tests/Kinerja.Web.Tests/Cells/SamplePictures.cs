using System.Buffers.Binary;
using System.Text;

namespace Kinerja.Web.Tests.Cells;

/// <summary>Pictures as telephones and cameras make them, by hand: their facts, a picture of nothing in particular, and what hangs behind it.</summary>
internal static class SamplePictures
{
    /// <summary>What nobody may find in a picture that was cleaned.</summary>
    public static byte[] Place { get; } = [0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6, 0x17, 0x28, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6, 0x17, 0x28, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6, 0x17, 0x28];

    /// <summary>Facts of a camera: which way it was held, and, if wanted, where.</summary>
    public static byte[] Tiff(bool withPlace, bool little = true)
    {
        var tiff = new byte[26 + 12 + (withPlace ? 2 + 24 + 4 + Place.Length : 0)];
        Encoding.ASCII.GetBytes(little ? "II" : "MM").CopyTo(tiff, 0);
        Short(2, 42);
        Long(4, 8);
        Short(8, withPlace ? 2 : 1);
        Entry(10, 0x0112, type: 3, count: 1, little ? 6u : 6u << 16);
        if (!withPlace)
            return tiff;
        Entry(22, 0x8825, type: 4, count: 1, 38);
        Short(38, 2);
        Entry(40, 1, type: 2, count: 2, BinaryPrimitives.ReadUInt32LittleEndian("S\0\0\0"u8));
        Entry(52, 2, type: 5, count: 3, 68);
        Place.CopyTo(tiff, 68);
        return tiff;

        void Entry(int at, int tag, int type, uint count, uint value)
        {
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, count);
            Long(at + 8, value);
        }

        void Short(int at, int value)
        {
            if (little)
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)value);
            else
                BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)value);
        }

        void Long(int at, uint value)
        {
            if (little)
                BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);
            else
                BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at), value);
        }
    }

    public static byte[] Jpeg(byte[]? facts = null, int width = 4000, int height = 3000, byte[]? behind = null, params byte[][] more) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\u0001\u0002\0\0\u0001\0\u0001\0\0"u8), .. facts is null ? [] : Segment(0xE1, [.. "Exif\0\0"u8, .. facts]), .. more.SelectMany(m => m),
        .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Picture, 0xFF, 0xD9, .. behind ?? [],
    ];

    /// <summary>A segment of a JPEG.</summary>
    public static byte[] Segment(byte mark, ReadOnlySpan<byte> content) => [0xFF, mark, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>Data of a JPEG, with the pairs of bytes that may stand in it and are no marks.</summary>
    public static byte[] Picture { get; } = [.. Enumerable.Range(0, 5000).SelectMany(Data)];

    public static byte[] Png(byte[]? facts = null, uint width = 4000, uint height = 3000, byte[]? behind = null, params byte[][] more) =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [.. Big(width), .. Big(height), 8, 2, 0, 0, 0]), .. facts is null ? [] : Chunk("eXIf", facts), .. more.SelectMany(m => m),
        .. Chunk("IDAT", Picture), .. Chunk("IEND", []), .. behind ?? [],
    ];

    /// <summary>A block of a PNG; nobody here looks at its sum.</summary>
    public static byte[] Chunk(string name, byte[] content) => [.. Big((uint)content.Length), .. Encoding.ASCII.GetBytes(name), .. content, 1, 2, 3, 4];

    public static byte[] Webp(byte[]? facts = null, int width = 4000, int height = 3000, params byte[][] more)
    {
        byte[] blocks =
        [
            .. Block("VP8X", [8, 0, 0, 0, .. Little(width - 1)[..3], .. Little(height - 1)[..3]]),
            .. Block("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, .. Little(Math.Min(width, 16383))[..2], .. Little(Math.Min(height, 16383))[..2], .. Picture]), .. facts is null ? [] : Block("EXIF", facts), .. more.SelectMany(m => m),
        ];
        return [.. "RIFF"u8, .. Little(blocks.Length + 4), .. "WEBP"u8, .. blocks];
    }

    /// <summary>A block of a WebP.</summary>
    public static byte[] Block(string name, byte[] content) => [.. Encoding.ASCII.GetBytes(name), .. Little(content.Length), .. content, .. content.Length % 2 == 0 ? Array.Empty<byte>() : [0]];

    private static byte[] Data(int at) => at % 50 == 0 ? new byte[] { 0xFF, 0 } : at % 333 == 0 ? new byte[] { 0xFF, (byte)(0xD0 + (at % 8)) } : new byte[] { (byte)(at * 7 % 255) };

    private static byte[] Big(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}

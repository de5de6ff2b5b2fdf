using System.Buffers.Binary;

namespace Kinerja.Web.Application.Cells.Files.Pictures;

/// <summary>JPEG: segments with a mark and a length, then the picture, to its end mark. Behind that, telephones put films and smaller pictures with places of their own.</summary>
internal sealed class JpegCleaner : PictureCleaner
{
    private const byte Mark = 0xFF, Facts = 0xE1, MorePictures = 0xE2, Scan = 0xDA, End = 0xD9;

    private bool _isScan;

    /// <inheritdoc/>
    protected override int? Step(ReadOnlySpan<byte> bytes)
    {
        if (_isScan || bytes[0] != Mark)
            return ToMark(bytes);
        if (bytes.Length < 2)
            return null;
        switch (bytes[1])
        {
            case Mark:
                Keep(bytes[..1]);
                return 1;
            case End:
                Keep(bytes[..2]);
                Drop(long.MaxValue);
                return 2;
            case 0 or 1 or (>= 0xD0 and <= 0xD8):
                Keep(bytes[..2]);
                return 2;
            default:
                return Segment(bytes);
        }
    }

    /// <inheritdoc/>
    protected override bool IsHeldBack(ReadOnlySpan<byte> bytes) => bytes is [Mark, Facts, ..];

    private int? Segment(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return null;
        var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (length < 4)
        {
            Keep(bytes[..2]);
            return 2;
        }

        if (bytes[1] is Facts or MorePictures)
        {
            if (bytes.Length < length)
                return null;
            TakeFacts(bytes[..length]);
            return length;
        }

        // A frame says its height before its width.
        if (bytes[1] is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
        {
            if (bytes.Length < 9)
                return null;
            Size(BinaryPrimitives.ReadUInt16BigEndian(bytes[7..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[5..]));
        }

        _isScan = bytes[1] == Scan;
        return Copy(length);
    }

    private void TakeFacts(ReadOnlySpan<byte> segment)
    {
        var content = segment[4..];
        if (content.StartsWith("Exif\0\0"u8))
        {
            var copy = segment.ToArray();
            var place = ExifLocation.Clear(copy.AsSpan(10));
            IsChanged |= place is not null;
            if (place != false)
                Keep(copy);
        }
        else if (content.StartsWith("MPF\0"u8) || (content.StartsWith("http://ns.adobe.com/x"u8) && SaysPlace(content)))
        {
            IsChanged = true;
        }
        else
        {
            Keep(segment);
        }
    }

    // Within a picture a mark is followed by a zero, or tells where reading may begin anew.
    private int? ToMark(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == Mark && bytes[at + 1] is not (0 or Mark or (>= 0xD0 and <= 0xD7)))
            {
                Keep(bytes[..at]);
                _isScan = false;
                return at;
            }
        }

        var whole = bytes[^1] == Mark ? bytes.Length - 1 : bytes.Length;
        Keep(bytes[..whole]);
        return whole > 0 ? whole : null;
    }
}

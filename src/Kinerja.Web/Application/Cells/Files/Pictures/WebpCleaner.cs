using System.Buffers.Binary;

namespace Kinerja.Web.Application.Cells.Files.Pictures;

/// <summary>WebP: blocks with a name and a length. The length of the file stands at its beginning, so a block that says a place stays as long as it was.</summary>
internal sealed class WebpCleaner : PictureCleaner
{
    private const int Head = 12;
    private const int Frame = 8;

    private bool _hasBegun;

    /// <inheritdoc/>
    protected override int? Step(ReadOnlySpan<byte> bytes)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            return Copy(Head);
        }

        if (bytes.Length < Frame)
            return null;
        var name = bytes[..4];
        long length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        var whole = Frame + length + (length & 1);
        if (IsFacts(name))
            return Block(bytes, name, whole);
        if (name.StartsWith("VP8"u8))
        {
            if (bytes.Length < Frame + 10 && bytes.Length < whole)
                return null;
            Measure(bytes);
        }

        return Copy(whole);
    }

    /// <inheritdoc/>
    protected override bool IsHeldBack(ReadOnlySpan<byte> bytes) => bytes.Length >= Frame && IsFacts(bytes[..4]);

    private static bool IsFacts(ReadOnlySpan<byte> name) => name.SequenceEqual("EXIF"u8) || name.SequenceEqual("XMP "u8);

    private int? Block(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, long whole)
    {
        // Longer than facts are: what follows it is left out with it.
        if (whole > LargestHeld)
            return Drop(long.MaxValue);
        if (bytes.Length < whole)
            return null;
        var copy = bytes[..(int)whole].ToArray();
        var content = copy.AsSpan(Frame);
        if (name.SequenceEqual("EXIF"u8))
        {
            var place = ExifLocation.Clear(content.StartsWith("Exif\0\0"u8) ? content[6..] : content);
            IsChanged |= place is not null;
            if (place == false)
                content.Clear();
        }
        else if (SaysPlace(content))
        {
            IsChanged = true;
            content.Fill((byte)' ');
        }

        Keep(copy);
        return (int)whole;
    }

    // Three ways to write a picture, three ways to say how large it is.
    private void Measure(ReadOnlySpan<byte> bytes)
    {
        var content = bytes[Frame..];
        if (content.Length < 10)
            return;
        switch (bytes[3])
        {
            case (byte)'X':
                Size(1 + (BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) & 0xFFFFFF), 1 + (BinaryPrimitives.ReadUInt32LittleEndian(content[6..]) >> 8));
                break;
            case (byte)'L':
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
                Size(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
                break;
            default:
                Size(BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
                break;
        }
    }
}

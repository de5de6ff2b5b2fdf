using System.Buffers.Binary;

namespace Kinerja.Web.Application.Cells.Files.Pictures;

/// <summary>PNG: blocks with a length, a name and a sum. A block that says a place is left out whole.</summary>
internal sealed class PngCleaner : PictureCleaner
{
    private const int Signature = 8;
    private const int Frame = 12;

    private bool _hasBegun;
    private bool _hasEnded;

    /// <inheritdoc/>
    protected override int? Step(ReadOnlySpan<byte> bytes)
    {
        if (_hasEnded)
            return Drop(long.MaxValue);
        if (!_hasBegun)
        {
            _hasBegun = true;
            return Copy(Signature);
        }

        if (bytes.Length < 8)
            return null;
        long length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var name = bytes.Slice(4, 4);
        if (IsFacts(name))
            return Block(bytes, name, length);
        if (name.SequenceEqual("IHDR"u8))
        {
            if (bytes.Length < 16)
                return null;
            Size(BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        }

        _hasEnded = name.SequenceEqual("IEND"u8);
        return Copy(length + Frame);
    }

    /// <inheritdoc/>
    protected override bool IsHeldBack(ReadOnlySpan<byte> bytes) => bytes.Length >= 8 && IsFacts(bytes.Slice(4, 4));

    private static bool IsFacts(ReadOnlySpan<byte> name) => name.SequenceEqual("eXIf"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8);

    private int? Block(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name, long length)
    {
        if (length > LargestHeld)
            return Drop(length + Frame);
        var whole = (int)length + Frame;
        if (bytes.Length < whole)
            return null;
        var content = bytes.Slice(8, (int)length);
        var says = name.SequenceEqual("eXIf"u8) ? ExifLocation.Clear(content.ToArray()) is not null : Says(content);
        IsChanged |= says;
        if (!says)
            Keep(bytes[..whole]);
        return whole;
    }

    // The facts of a camera in words, in full or packed; what is packed nobody can look into.
    private static bool Says(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)0);
        var keyword = end < 0 ? content : content[..end];
        return keyword.StartsWith("Raw profile type"u8) || (keyword.SequenceEqual("XML:com.adobe.xmp"u8) && (SaysPlace(content) || (end + 1 < content.Length && content[end + 1] != 0)));
    }
}

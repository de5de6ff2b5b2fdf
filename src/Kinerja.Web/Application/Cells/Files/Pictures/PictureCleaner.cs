using System.Buffers;

namespace Kinerja.Web.Application.Cells.Files.Pictures;

/// <summary>
/// Takes the place where it was taken out of a picture while it passes, and what hangs behind its end; the picture itself is not touched. It reads how large the picture is, decodes nothing, and
/// holds no more of it than one block. What is no whole picture passes as it is: other programs cannot read it either.
/// </summary>
internal abstract class PictureCleaner
{
    /// <summary>A picture of more is a burden for whoever opens it: 10,000 × 10,000 take 400 MB of memory. Cameras of telephones make 12 to 64 million.</summary>
    public const long MostPixels = 80_000_000;

    /// <summary>Bytes of a block that is held to be looked at, at most.</summary>
    protected const int LargestHeld = 1 << 20;

    private readonly ArrayBufferWriter<byte> _kept = new();
    private readonly ArrayBufferWriter<byte> _waiting = new();
    private long _copy;
    private long _drop;

    /// <summary>True once anything was taken out.</summary>
    public bool IsChanged { get; protected set; }

    /// <summary>True for a picture of more than <see cref="MostPixels"/>.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>For a kind of file; null for one that is no picture.</summary>
    public static PictureCleaner? For(EvidenceType type) =>
        type == EvidenceType.Jpeg ? new JpegCleaner() : type == EvidenceType.Png ? new PngCleaner() : type == EvidenceType.Webp ? new WebpCleaner() : null;

    /// <summary>Takes the next bytes; gives those that stay, which are good until the next call.</summary>
    public ReadOnlyMemory<byte> Append(ReadOnlySpan<byte> bytes)
    {
        _kept.ResetWrittenCount();
        _waiting.Write(bytes);
        var (all, at) = (_waiting.WrittenMemory, 0);
        while (at < all.Length)
        {
            var rest = all.Span[at..];
            if (Pass(rest) is > 0 and var passed)
                at += passed;
            else if (Step(rest) is { } taken)
                at += taken;
            else
                break;
        }

        var left = all[at..].ToArray();
        _waiting.ResetWrittenCount();
        _waiting.Write(left);
        return _kept.WrittenMemory;
    }

    /// <summary>Ends it; gives what is left of a file that ends early.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        _kept.ResetWrittenCount();
        if (_waiting.WrittenCount > 0 && IsHeldBack(_waiting.WrittenSpan))
            IsChanged = true;
        else
            Keep(_waiting.WrittenSpan);
        return _kept.WrittenMemory;
    }

    /// <summary>Looks at the next block, which begins here.</summary>
    /// <returns>How many bytes were dealt with, which may be none where another step follows; null when more are needed.</returns>
    protected abstract int? Step(ReadOnlySpan<byte> bytes);

    /// <summary>True for the beginning of a block that may say a place.</summary>
    protected abstract bool IsHeldBack(ReadOnlySpan<byte> bytes);

    /// <summary>Keeps bytes.</summary>
    protected void Keep(ReadOnlySpan<byte> bytes) => _kept.Write(bytes);

    /// <summary>Keeps the next bytes without looking at them.</summary>
    protected int Copy(long count)
    {
        _copy = count;
        return 0;
    }

    /// <summary>Leaves the next bytes out.</summary>
    protected int Drop(long count)
    {
        _drop = count;
        return 0;
    }

    /// <summary>Says how large the picture is.</summary>
    protected void Size(long width, long height) => IsTooLarge |= width * height > MostPixels;

    /// <summary>True for words of a camera's or program's own block of facts (XMP) that say a place.</summary>
    protected static bool SaysPlace(ReadOnlySpan<byte> words) => words.IndexOf("GPS"u8) >= 0;

    private int Pass(ReadOnlySpan<byte> bytes)
    {
        var count = (int)Math.Min(bytes.Length, _copy > 0 ? _copy : _drop);
        if (_copy > 0)
        {
            Keep(bytes[..count]);
            _copy -= count;
        }
        else if (count > 0)
        {
            IsChanged = true;
            _drop -= count;
        }

        return count;
    }
}

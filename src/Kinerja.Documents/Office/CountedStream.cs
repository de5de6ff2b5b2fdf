using System.IO.Compression;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office;

/// <summary>A part of an archive while it is unpacked: every byte is counted, and its sum is held against the one that the archive names.</summary>
internal sealed class CountedStream(Stream inner, ZipArchiveEntry entry, UnpackedBytes total, ReadingMeter meter) : Stream
{
    private const int Block = 64 * 1024;

    private readonly Crc32 _sum = new();
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        meter.Check();
        var read = inner.Read(buffer.Length > Block ? buffer[..Block] : buffer);
        if (read == 0)
            return 0;
        _sum.Add(buffer[..read]);
        _read += read;
        if (_read > OfficeLimits.RatioFrom && _read > OfficeLimits.Ratio * Math.Max(1, entry.CompressedLength))
            throw new OfficeException(OfficeProblems.Unsafe(Swells));
        total.Add(read);
        return read;
    }

    /// <summary>Reads what is left and holds the sum against the one of the archive.</summary>
    /// <exception cref="OfficeException">The part is not what the archive says.</exception>
    public void Finish()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0)
        {
        }

        if (_sum.Value != entry.Crc32 || _read != entry.Length)
            throw new OfficeException(OfficeProblems.Damaged());
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Why a part is refused that grows when it is unpacked.</summary>
    public static Text Swells { get; } = new("isinya membengkak lebih dari 100 kali saat dibuka", "its content swells more than 100 times when unpacked");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

namespace Kinerja.Documents.Office;

/// <summary>A file in memory for a library that reads it on its own: each read asks the meter.</summary>
internal sealed class MeteredStream(byte[] bytes, ReadingMeter meter) : MemoryStream(bytes, writable: false)
{
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        meter.Check();
        return base.Read(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        meter.Check();
        return base.Read(buffer);
    }
}

namespace Kinerja.Front;

/// <summary>
/// The body of an answer, held back until it is whole, so that one that breaks off can be asked for again elsewhere. What grows beyond the limit, or is meant to arrive
/// piece by piece, is passed on as it comes.
/// </summary>
/// <param name="response">The answer; its body is the one that is held back.</param>
/// <param name="limit">Bytes that are held at most.</param>
internal sealed class HeldAnswer(HttpResponse response, int limit) : Stream
{
    private readonly Stream _to = response.Body;
    private readonly MemoryStream _held = new();
    private bool _passing;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The answer is whole: what was held goes out.</summary>
    public async Task Release(CancellationToken cancellation)
    {
        _passing = true;
        if (_held.Length == 0)
            return;
        await _to.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellation);
        _held.SetLength(0);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_passing && _held.Length + buffer.Length <= limit && !IsStream())
        {
            _held.Write(buffer.Span);
            return;
        }

        await Release(cancellationToken);
        await _to.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => _passing ? _to.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _held.Dispose();
        base.Dispose(disposing);
    }

    private bool IsStream() => response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) == true;
}

using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Kinerja.Grains.Evidence;

namespace Kinerja.Web.Hosting.Evidence;

/// <summary>
/// Asks clamd: <c>zINSTREAM</c>, the content in pieces with their length before them, a piece of length zero, then one answer: <c>stream: OK</c>, <c>stream: … FOUND</c>, or why it
/// cannot tell. Whatever is not one of the first two is no verdict.
/// </summary>
internal sealed class ClamScanner(ScannerOptions options) : IEvidenceScanner
{
    private const int PieceSize = 64 * 1024;
    private const int MaxAnswer = 4096;

    /// <inheritdoc/>
    public bool IsThere => true;

    /// <inheritdoc/>
    public async Task<bool> IsClean(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(options.Host, options.Port, cancellationToken);
            await using var wire = client.GetStream();
            await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
            await Send(content, wire, cancellationToken);
            return Verdict(await Answer(wire, cancellationToken));
        }
        catch (SocketException e)
        {
            throw new IOException("clamd does not answer.", e);
        }
    }

    private static async Task Send(Stream content, NetworkStream wire, CancellationToken cancellationToken)
    {
        var piece = new byte[4 + PieceSize];
        int read;
        while ((read = await content.ReadAsync(piece.AsMemory(4), cancellationToken)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await wire.WriteAsync(piece.AsMemory(0, 4 + read), cancellationToken);
        }

        await wire.WriteAsync(new byte[4], cancellationToken);
    }

    private static async Task<string> Answer(NetworkStream wire, CancellationToken cancellationToken)
    {
        var answer = new byte[MaxAnswer];
        var filled = 0;
        while (filled < MaxAnswer && await wire.ReadAsync(answer.AsMemory(filled), cancellationToken) is var read and > 0)
            filled += read;
        return Encoding.UTF8.GetString(answer, 0, filled).Trim('\0', '\n', '\r', ' ');
    }

    private static bool Verdict(string answer)
    {
        if (answer == "stream: OK")
            return true;
        return answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) ? false : throw new IOException($"clamd cannot tell: {answer}");
    }
}

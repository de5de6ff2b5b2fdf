using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Web.Hosting.Evidence;

namespace Kinerja.Web.Tests.Cells;

/// <summary>The scanner speaks the language of clamd, and takes nothing for a verdict that is none.</summary>
public sealed class ClamScannerTests
{
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stream: OK\0", true)]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", false)]
    public async Task A_verdict_is_taken_and_the_whole_content_was_sent(string answer, bool isClean)
    {
        var content = RandomNumberGenerator.GetBytes(200_000);
        using var clamd = new FakeClamd(answer);
        Assert.Equal(isClean, await clamd.Scanner.IsClean(new MemoryStream(content), _cancel));
        Assert.Equal(content, await clamd.Received);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("stream: Can't allocate memory ERROR\0")]
    [InlineData("")]
    [InlineData("OK\0")]
    public async Task Anything_else_is_no_verdict(string answer)
    {
        using var clamd = new FakeClamd(answer);
        await Assert.ThrowsAsync<IOException>(() => clamd.Scanner.IsClean(new MemoryStream(new byte[10]), _cancel));
    }

    [Fact]
    public async Task A_scanner_that_is_away_is_no_verdict()
    {
        var clamd = new FakeClamd("");
        var scanner = clamd.Scanner;
        clamd.Dispose();
        await Assert.ThrowsAsync<IOException>(() => scanner.IsClean(new MemoryStream(new byte[10]), _cancel));
    }

    /// <summary>Listens for one stream, and answers.</summary>
    private sealed class FakeClamd : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public FakeClamd(string answer)
        {
            _listener.Start();
            Scanner = new(new ScannerOptions { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port });
            Received = Serve(answer);
        }

        public ClamScanner Scanner { get; }

        public Task<byte[]> Received { get; }

        public void Dispose() => _listener.Dispose();

        private async Task<byte[]> Serve(string answer)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var wire = client.GetStream();
            var command = new byte[10];
            await wire.ReadExactlyAsync(command);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
            using var content = new MemoryStream();
            var length = new byte[4];
            while (true)
            {
                await wire.ReadExactlyAsync(length);
                var size = BinaryPrimitives.ReadInt32BigEndian(length);
                if (size == 0)
                    break;
                var piece = new byte[size];
                await wire.ReadExactlyAsync(piece);
                content.Write(piece);
            }

            await wire.WriteAsync(Encoding.ASCII.GetBytes(answer));
            return content.ToArray();
        }
    }
}

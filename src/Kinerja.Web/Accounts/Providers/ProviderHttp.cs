using System.Net;
using System.Net.Sockets;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>
/// Asks providers, within limits: https alone, addresses of the public internet alone, looked up by the site itself and connected to as they were looked up, no redirects,
/// 5 s and 64 KiB. In development it may ask this machine, and then also over plain http.
/// </summary>
internal sealed class ProviderHttp : IDisposable
{
    /// <summary>Bytes of an answer.</summary>
    public const int Most = 64 * 1024;

    private readonly bool _thisMachine;
    private readonly HttpClient _client;

    /// <summary>Makes the client.</summary>
    public ProviderHttp(IHostEnvironment environment, AccountOptions options)
    {
        _thisMachine = environment.IsDevelopment();
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = options.ProviderPatience, PooledConnectionLifetime = TimeSpan.FromMinutes(1), MaxResponseHeadersLength = 16, ConnectCallback = Connect,
        })
        {
            Timeout = options.ProviderPatience, MaxResponseContentBufferSize = Most,
        };
    }

    /// <summary>True for an address that may be asked, as far as its spelling goes.</summary>
    public bool Takes(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo.Length: 0, Fragment.Length: 0 } && (address.Scheme == Uri.UriSchemeHttps ? _thisMachine || !address.IsLoopback : IsThisMachine(address));

    /// <summary>Asks.</summary>
    /// <exception cref="ProviderFaultException">There is no answer within the limits.</exception>
    public async Task<(int Status, string Body)> Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !Takes(address))
            throw new ProviderFaultException(ProviderFault.Unreachable, "address");
        try
        {
            using var response = await _client.SendAsync(request, cancellationToken);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ProviderFaultException(ProviderFault.Unreachable, e is OperationCanceledException ? "time" : Find<ClosedAddressException>(e) ? "closed" : "network", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private bool IsThisMachine(Uri address) => _thisMachine && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        // Looked up once, checked, and connected to: a name that answers otherwise the second time gains nothing.
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var open = found.Where(a => ProviderAddresses.IsPublic(a) || (_thisMachine && IPAddress.IsLoopback(a))).ToArray();
        if (open.Length == 0)
            throw new ClosedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool Find<T>(Exception? e) => e is not null && (e is T || Find<T>(e.InnerException));

    private sealed class ClosedAddressException() : IOException("The address is none of the public internet.");
}

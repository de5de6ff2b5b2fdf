using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Kinerja.Testing;
using Kinerja.Web.Hosting.Cluster;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Kinerja.Web.Tests.Hosting.Cluster;

/// <summary>Two whole sites whose silos prove who they are: they form one cluster, and nobody else gets a word out of their ports.</summary>
public sealed class SiloTlsTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly Dictionary<string, string> Settings = new() { ["Kinerja:Silo:Tls"] = "true", ["Kinerja:Silo:ClusterId"] = "tls" };

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly List<SiteFactory> _sites = [];

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _sites.Add(new(_storage.ConnectionString, settings: Settings));
        _sites.Add(new(_storage.ConnectionString, settings: Settings));
        // At the same time: both find no authority, and the first that makes one makes it for both.
        await Task.WhenAll(_sites.Select(site => Task.Run(async () =>
        {
            using var client = new HttpClient { BaseAddress = site.Start() };
            await site.WaitUntilReady(client);
        })));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites)
            await site.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task Silos_of_one_account_form_a_cluster_and_strangers_get_nothing()
    {
        foreach (var site in _sites)
            await UntilTwo(site);

        var silo = _sites[0].Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;
        var member = _sites[1].Services.GetRequiredService<SiloIdentity>();
        Assert.True(await IsHeard(silo, member, member.Own, Moment), "A member must be heard, or the rest says nothing.");

        Assert.False(await IsHeard(silo, member, certificate: null, Limit));
        using var stranger = new SiloIdentity(TimeProvider.System);
        stranger.Take(SiloIdentity.NewAuthority(TimeProvider.System.GetUtcNow()));
        Assert.False(await IsHeard(silo, member, stranger.Own, Limit));
        Assert.False(await IsHeardInTheOpen(silo));
    }

    private static async Task UntilTwo(SiteFactory site)
    {
        var oracle = site.Services.GetRequiredService<ISiloStatusOracle>();
        using var limit = new CancellationTokenSource(Limit);
        while (oracle.GetApproximateSiloStatuses(onlyActive: true).Count != 2)
            await Task.Delay(50, limit.Token);
    }

    /// <summary>True when the silo waits for what is said next; a silo that does not know who speaks ends the connection.</summary>
    private static async Task<bool> IsHeard(IPEndPoint silo, SiloIdentity member, X509Certificate2? certificate, TimeSpan patience)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(silo);
        await using var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false);
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            await stream.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = "kinerja-silo",
                    ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
                    // Whoever asks, the silo shows by its own certificate that it is one.
                    RemoteCertificateValidationCallback = (_, shown, _, _) => member.Accepts(shown as X509Certificate2),
                },
                limit.Token);
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            return false;
        }

        return await StaysOpen(stream, patience);
    }

    private static async Task<bool> IsHeardInTheOpen(IPEndPoint silo)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(silo);
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET / HTTP/1.0\r\n\r\n"u8.ToArray());
        return await StaysOpen(stream, Limit);
    }

    // Whoever is refused is hung up on; whoever is not is listened to for as long as there is patience.
    private static async Task<bool> StaysOpen(Stream stream, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            while (await stream.ReadAsync(new byte[256], limit.Token) > 0)
            {
            }

            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

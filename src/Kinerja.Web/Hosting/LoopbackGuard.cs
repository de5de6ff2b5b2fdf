using System.Net;

namespace Kinerja.Web.Hosting;

/// <summary>
/// The site speaks plain http and its silos trust whoever reaches their ports, so it binds to this machine alone and says why it refuses anything else: a front with TLS stands before it.
/// A front on another machine is named by its network, and the site then lets in nobody else.
/// </summary>
public static class LoopbackGuard
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>Checks every address the configuration names.</summary>
    /// <exception cref="InvalidOperationException">One of them is not loopback.</exception>
    public static void ThrowUnlessLoopback(IConfiguration configuration)
    {
        foreach (var address in Addresses(configuration))
        {
            if (!IsLoopback(address))
            {
                throw new InvalidOperationException(Refusal(address));
            }
        }
    }

    /// <summary>True for an address that only this machine can reach.</summary>
    public static bool IsLoopback(string address)
    {
        // Kestrel takes "*" and "+" for every interface; Uri does not read them.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return false;
        }

        return uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    internal static string Refusal(string address) =>
        $"The site refuses to listen on {address}: it speaks plain http, so passwords and sessions could be read on the way. "
        + "Only addresses of this machine are allowed, for example http://127.0.0.1:5080, behind a front with TLS; or name the network of a front on another machine in Kinerja:Front:Networks. "
        + $"(Situs menolak alamat {address}: tanpa TLS, kata sandi dan sesi dapat dibaca di jalan.)";

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var urls = configuration["urls"];
        foreach (var url in Split(urls))
        {
            yield return url;
        }

        // "urls" wins over the port lists; without it a port list means every interface.
        if (string.IsNullOrWhiteSpace(urls))
        {
            foreach (var port in Split(configuration["http_ports"]).Concat(Split(configuration["https_ports"])))
            {
                yield return $"http://*:{port}";
            }
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { } url)
            {
                yield return url;
            }
        }
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using System.Net;
using System.Net.Sockets;

namespace Kinerja.Web.Accounts.Providers;

/// <summary>Which addresses of the network the site may ask on somebody's word: those of the public internet. An admin types an address, and must not reach through the site what lies behind it.</summary>
internal static class ProviderAddresses
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // Where virtual machines of Azure ask for their own certificates and extensions: public by its number alone.
            "168.63.129.16/32",
            // Of IPv6 only what is handed out to the public, and of that nothing that carries an address of IPv4 inside.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    /// <summary>True for an address of the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Closed.Any(network => network.Contains(plain)) && (plain.AddressFamily == AddressFamily.InterNetwork || PublicV6.Contains(plain));
    }
}

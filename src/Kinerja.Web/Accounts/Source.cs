using System.Net;
using System.Net.Sockets;

namespace Kinerja.Web.Accounts;

/// <summary>Where a request comes from, for limits and lists of sessions.</summary>
internal static class Source
{
    /// <summary>The address of the network; of IPv6 the first half, because whoever has one address there has all below it.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <inheritdoc cref="Of(HttpContext)"/>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}

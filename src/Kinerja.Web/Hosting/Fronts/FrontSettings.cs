using System.Net;

namespace Kinerja.Web.Hosting.Fronts;

/// <summary>
/// Who stands before the site and speaks TLS with people (configuration section <c>Kinerja:Front</c>). Without any the front is on this machine and the site listens on loopback alone.
/// </summary>
public sealed class FrontSettings
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Front";

    private IReadOnlyList<IPNetwork>? _parsed;

    /// <summary>Networks (<c>10.0.4.0/24</c>) or single addresses from which the front comes. What comes from anywhere else is refused, and what it forwards is worth nothing.</summary>
    public string[] Networks { get; set; } = [];

    /// <summary>True when the front is on another machine than the site.</summary>
    internal bool IsElsewhere => Networks.Length > 0;

    /// <summary>The same networks, read.</summary>
    /// <exception cref="InvalidOperationException">One of them is no network, or is everybody.</exception>
    internal IReadOnlyList<IPNetwork> Parsed => _parsed ??= [.. Networks.Select(Read)];

    /// <summary>True for an address that a request of the front may come from, and for this machine.</summary>
    internal bool Knows(IPAddress? address)
    {
        if (address is null)
            return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || Parsed.Any(network => network.Contains(plain));
    }

    private static IPNetwork Read(string text)
    {
        var network = IPAddress.TryParse(text, out var single) ? new IPNetwork(single, single.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(text, out var several) ? several
            : throw new InvalidOperationException($"{Section}:Networks has '{text}', which is neither a network (10.0.4.0/24) nor an address.");
        return network.PrefixLength > 0 ? network : throw new InvalidOperationException(
            $"{Section}:Networks has '{text}', which is everybody. Name the network that the front comes from: whoever is in it says where requests come from and whether they came over TLS.");
    }
}

using System.Globalization;
using System.Net;
using Orleans.Configuration;

namespace Kinerja.Web.Hosting.Cluster;

/// <summary>Where the other silos reach this one.</summary>
/// <param name="Address">Address that they are told.</param>
/// <param name="SiloPort">Port between silos.</param>
/// <param name="GatewayPort">Port for clients in other processes; zero opens none.</param>
/// <param name="IsForwarded">True when that address is the platform's and not this machine's own: the silo then listens wherever the platform forwards to.</param>
/// <param name="Tls">Whether silos prove who they are and speak encrypted.</param>
internal sealed record SiloEndpoint(IPAddress Address, int SiloPort, int GatewayPort, bool IsForwarded, bool Tls)
{
    /// <summary>Value of <see cref="SiloOptions.Address"/> that takes what App Service says.</summary>
    public const string AppService = "appService";

    private const string PrivateAddress = "WEBSITE_PRIVATE_IP";
    private const string PrivatePorts = "WEBSITE_PRIVATE_PORTS";

    /// <summary>What the configuration says. Whoever can be reached from elsewhere has TLS and no gateway.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read, or App Service does not say where the silo is.</exception>
    public static SiloEndpoint Of(SiloOptions options, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(options.Address))
            return new(IPAddress.Loopback, options.SiloPort, options.GatewayPort, IsForwarded: false, options.Tls);
        if (options.Address.Equals(AppService, StringComparison.OrdinalIgnoreCase))
            return OfAppService(configuration);
        if (!IPAddress.TryParse(options.Address, out var address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            throw new InvalidOperationException(
                $"{SiloOptions.Section}:{nameof(SiloOptions.Address)} is '{options.Address}'. It can be an address of this machine that the other silos reach, '{AppService}', or empty for this machine alone.");
        }

        return IPAddress.IsLoopback(address)
            ? new(address, options.SiloPort, options.GatewayPort, IsForwarded: false, options.Tls)
            : new(address, options.SiloPort, GatewayPort: 0, IsForwarded: false, Tls: true);
    }

    /// <summary>Tells the silo.</summary>
    public void Apply(EndpointOptions endpoint)
    {
        endpoint.AdvertisedIPAddress = Address;
        endpoint.SiloPort = SiloPort;
        endpoint.GatewayPort = GatewayPort;
        if (IsForwarded)
            endpoint.SiloListeningEndpoint = new(IPAddress.Any, SiloPort);
    }

    private static SiloEndpoint OfAppService(IConfiguration configuration)
    {
        var (address, ports) = (configuration[PrivateAddress], configuration[PrivatePorts]);
        // The first port is the silo's. Without them silos of several workers would all call themselves 127.0.0.1 and declare each other dead.
        return IPAddress.TryParse(address, out var ip) && int.TryParse(ports?.Split(',')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? new(ip, port, GatewayPort: 0, IsForwarded: true, Tls: true)
            : throw new InvalidOperationException(
                $"App Service does not say where this silo is: {PrivateAddress} is '{address}', {PrivatePorts} is '{ports}'. The site needs a virtual network and vnetPrivatePortsCount of 1 or more.");
    }
}

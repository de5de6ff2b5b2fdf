using System.Net;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Cluster;
using Microsoft.Extensions.Configuration;
using EndpointOptions = Orleans.Configuration.EndpointOptions;

namespace Kinerja.Web.Tests.Hosting.Cluster;

/// <summary>Where a silo is reached, and that whoever can be reached from elsewhere has TLS and no gateway.</summary>
public sealed class SiloEndpointTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    public void On_this_machine_alone_a_silo_needs_no_tls(string? address)
    {
        var endpoint = Of(new() { Address = address, SiloPort = 11111, GatewayPort = 30000 });

        Assert.Equal(new(IPAddress.Loopback, 11111, 30000, IsForwarded: false, Tls: false), endpoint);
        Assert.True(Of(new() { Address = address, Tls = true }).Tls);
    }

    [Fact]
    public void A_silo_that_others_reach_has_tls_and_no_gateway_whatever_is_configured() => Assert.Equal(
        new(IPAddress.Parse("10.1.2.3"), 11111, GatewayPort: 0, IsForwarded: false, Tls: true), Of(new() { Address = "10.1.2.3", SiloPort = 11111, GatewayPort = 30000, Tls = false }));

    [Fact]
    public void On_app_service_it_is_where_the_platform_says_on_the_first_port()
    {
        var endpoint = Of(new() { Address = "appService" }, ("WEBSITE_PRIVATE_IP", "10.20.0.5"), ("WEBSITE_PRIVATE_PORTS", "20123,20124"));

        Assert.Equal(new(IPAddress.Parse("10.20.0.5"), 20123, GatewayPort: 0, IsForwarded: true, Tls: true), endpoint);
        var options = new EndpointOptions();
        endpoint.Apply(options);
        Assert.Equal(new IPEndPoint(IPAddress.Any, 20123), options.SiloListeningEndpoint);
        Assert.Equal(IPAddress.Parse("10.20.0.5"), options.AdvertisedIPAddress);
        Assert.Null(options.GatewayListeningEndpoint);
        Assert.Equal(0, options.GatewayPort);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("10.20.0.5", null)]
    [InlineData("10.20.0.5", "")]
    [InlineData("10.20.0.5", "0")]
    [InlineData("10.20.0.5", "99999")]
    [InlineData(null, "20123,20124")]
    public void Without_a_private_address_and_port_a_worker_does_not_start(string? address, string? ports)
    {
        var refusal = Assert.Throws<InvalidOperationException>(
            () => Of(new() { Address = "appService" }, ("WEBSITE_PRIVATE_IP", address), ("WEBSITE_PRIVATE_PORTS", ports)));

        Assert.Contains("vnetPrivatePortsCount", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("silo-1")]
    public void An_address_that_nobody_can_reach_is_refused(string address)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Of(new() { Address = address }));

        Assert.Contains(address, refusal.Message, StringComparison.Ordinal);
    }

    private static SiloEndpoint Of(SiloOptions options, params (string Key, string? Value)[] settings) =>
        SiloEndpoint.Of(options, new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build());
}

using System.Net;
using Kinerja.Web.Hosting.Fronts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Kinerja.Web.Tests.Hosting.Fronts;

/// <summary>Who stands before the site is named, or the site listens to this machine alone.</summary>
public sealed class FrontSettingsTests
{
    [Theory]
    [InlineData("10.0.4.9", true)]
    [InlineData("::ffff:10.0.4.9", true)]
    [InlineData("fd00::1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.5.9", false)]
    [InlineData("203.0.113.5", false)]
    [InlineData("fd00::2", false)]
    public void A_front_is_known_by_its_network_or_address(string address, bool known) =>
        Assert.Equal(known, new FrontSettings { Networks = ["10.0.4.0/24", "fd00::1"] }.Knows(IPAddress.Parse(address)));

    [Fact]
    public void Nobody_is_known_without_an_address() => Assert.False(new FrontSettings { Networks = ["10.0.4.0/24"] }.Knows(null));

    [Theory]
    [InlineData("10.0.4.0/33", "neither a network")]
    [InlineData("front", "neither a network")]
    [InlineData("0.0.0.0/0", "which is everybody")]
    [InlineData("::/0", "which is everybody")]
    public void What_is_no_front_is_refused_at_start_with_the_reason(string network, string reason)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Builder(("Kinerja:Front:Networks:0", network)).AddKinerjaFront());

        Assert.Contains(network, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_listens_to_more_than_this_machine_only_behind_a_front_that_is_named()
    {
        Assert.Throws<InvalidOperationException>(() => Builder(("urls", "http://*:8080")).AddKinerjaFront());
        Builder(("urls", "http://*:8080"), ("Kinerja:Front:Networks:0", "172.30.2.10")).AddKinerjaFront();
    }

    private static WebApplicationBuilder Builder(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        return builder;
    }
}

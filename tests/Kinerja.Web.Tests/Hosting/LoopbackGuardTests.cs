using Kinerja.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:5080")]
    [InlineData("urls", "http://localhost:0;http://[::1]:5081")]
    [InlineData("Kestrel:Endpoints:A:Url", "https://127.0.0.1:5443")]
    [InlineData("other", "http://0.0.0.0")]
    public void Addresses_of_this_machine_are_taken(string key, string value) => LoopbackGuard.ThrowUnlessLoopback(Configuration(key, value));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "http://+:80")]
    [InlineData("urls", "http://127.0.0.1:5080;http://192.168.1.10:5080")]
    [InlineData("urls", "http://[::]:5080")]
    [InlineData("urls", "http://kinerja.example:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:A:Url", "http://10.0.0.1:80")]
    public void Everything_else_is_refused_with_the_reason(string key, string value)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => LoopbackGuard.ThrowUnlessLoopback(Configuration(key, value)));

        Assert.Contains("plain http", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("tanpa TLS", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
}

using System.Net;
using Kinerja.Web.Accounts;
using Kinerja.Web.Accounts.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.SingleSignOn;

/// <summary>An admin types an address, and the site asks it within limits.</summary>
public sealed class ProviderAddressTests
{
    // A machine that builds and measures at the same time is slow.
    private static readonly AccountOptions Patience = new() { ProviderPatience = TimeSpan.FromMinutes(1) };

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:0:1::1")]
    [InlineData("ff02::1")]
    public void What_lies_behind_the_site_is_not_asked(string address) => Assert.False(ProviderAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("103.28.104.5")]
    [InlineData("172.32.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("2404:6800:4003::1")]
    public void The_public_internet_is_asked(string address) => Assert.True(ProviderAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("Production", "http://sso.example", false)]
    [InlineData("Production", "http://127.0.0.1:5000", false)]
    [InlineData("Production", "https://127.0.0.1:5000", false)]
    [InlineData("Production", "https://localhost", false)]
    [InlineData("Production", "https://orang@sso.example", false)]
    [InlineData("Production", "file:///etc/passwd", false)]
    [InlineData("Production", "https://sso.example", true)]
    [InlineData("Development", "http://sso.example", false)]
    [InlineData("Development", "http://127.0.0.1:5000", true)]
    public void Plain_http_and_this_machine_are_for_development_alone(string environment, string address, bool taken)
    {
        using var http = new ProviderHttp(new Surroundings(environment), Patience);
        Assert.Equal(taken, http.Takes(new(address)));
    }

    // Names and spellings that lead to this machine or its network, whatever they look like.
    [Theory]
    [InlineData("https://localhost.localdomain")]
    [InlineData("https://[::ffff:127.0.0.1]")]
    [InlineData("https://10.0.0.1")]
    [InlineData("https://169.254.169.254")]
    [InlineData("https://2130706433")]
    public async Task In_production_no_connection_is_made_to_what_lies_behind_the_site(string address)
    {
        using var http = new ProviderHttp(new Surroundings("Production"), Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var fault = await Assert.ThrowsAsync<ProviderFaultException>(() => http.Send(request, TestContext.Current.CancellationToken));
        Assert.Equal(ProviderFault.Unreachable, fault.Fault);
        Assert.NotEqual("time", fault.Detail);
        if (fault.Detail != "network") // a name that this machine does not know leads nowhere either
            Assert.Contains(fault.Detail, new[] { "closed", "address" });
    }

    [Theory]
    [InlineData("redirect", nameof(ProviderFault.Unreachable), "status302")]
    [InlineData("large", nameof(ProviderFault.Unreachable), "network")]
    [InlineData("slow", nameof(ProviderFault.Unreachable), "time")]
    [InlineData("trickle", nameof(ProviderFault.Unreachable), "time")]
    [InlineData("no json", nameof(ProviderFault.Document), "json")]
    [InlineData("another issuer", nameof(ProviderFault.Document), "issuer")]
    [InlineData("plain endpoint", nameof(ProviderFault.Document), "endpoints")]
    [InlineData("no keys", nameof(ProviderFault.Document), "keys")]
    public async Task A_provider_that_answers_otherwise_is_not_used(string what, string named, string detail)
    {
        var fault = Enum.Parse<ProviderFault>(named);
        await using var server = await Serve(what);
        // Who answers at all has its time; who never does shows it as well in a second.
        using var http = new ProviderHttp(new Surroundings("Development"), detail == "time" ? new() { ProviderPatience = TimeSpan.FromSeconds(1) } : Patience);
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var documents = new ProviderDocuments(http, cache, TimeProvider.System);
        var thrown = await Assert.ThrowsAsync<ProviderFaultException>(() => documents.Read(server.Urls.Single(), TestContext.Current.CancellationToken));
        Assert.Equal((fault, detail), (thrown.Fault, thrown.Detail));
    }

    [Fact]
    public void A_provider_has_five_seconds() => Assert.Equal(TimeSpan.FromSeconds(5), new AccountOptions().ProviderPatience);

    [Fact]
    public async Task What_was_read_is_remembered_and_unknown_keys_are_not_asked_for_at_every_knock()
    {
        await using var server = await Serve("good");
        using var http = new ProviderHttp(new Surroundings("Development"), Patience);
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var (documents, authority, token) = (new ProviderDocuments(http, cache, time), server.Urls.Single(), TestContext.Current.CancellationToken);
        var first = await documents.Get(authority, token);
        Assert.Same(first, await documents.Get(authority, token));
        Assert.Same(first, await documents.Again(authority, token));
        time.Advance(TimeSpan.FromSeconds(21));
        var second = await documents.Again(authority, token);
        Assert.NotSame(first, second);
        Assert.Same(second, await documents.Get(authority, token));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.NotSame(second, await documents.Get(authority, token));
    }

    private static async Task<WebApplication> Serve(string what)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", async (HttpContext context) =>
        {
            var own = $"http://{context.Request.Host}";
            switch (what)
            {
                case "redirect":
                    context.Response.Redirect(own + "/keys");
                    return;
                case "large":
                    await context.Response.WriteAsync(new string(' ', ProviderHttp.Most + 1), context.RequestAborted);
                    return;
                case "slow":
                    await Aborted(context);
                    return;
                case "trickle":
                    await context.Response.WriteAsync("{", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Aborted(context);
                    return;
                case "no json":
                    await context.Response.WriteAsync("<html>", context.RequestAborted);
                    return;
            }

            var issuer = what == "another issuer" ? "https://accounts.google.com" : own;
            var token = what == "plain endpoint" ? "http://sso.example/token" : own + "/token";
            await context.Response.WriteAsJsonAsync(new { issuer, authorization_endpoint = own + "/authorize", token_endpoint = token, jwks_uri = own + "/keys" }, context.RequestAborted);
        });
        app.MapGet("/keys", () => Results.Text(what == "no keys" ? """{"keys":[]}""" : Keys(), "application/json"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static string Keys()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"1","n":"{{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(key.Modulus)}}","e":"AQAB"}]}""";
    }

    private static async Task Aborted(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var _ = context.RequestAborted.Register(() => gone.TrySetResult());
        await gone.Task;
    }

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "uji";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

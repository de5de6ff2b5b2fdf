using System.Net;
using Kinerja.Web.Hosting.Fronts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Hosting.Fronts;

/// <summary>Behind a front on another machine: what comes through it is let in and taken at its word, what comes past it is not.</summary>
public sealed class FrontTests : IAsyncLifetime
{
    private const string Peer = "Test-Peer";

    private WebApplication _site = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Kinerja:Front:Networks:0"] = "10.0.4.0/24", ["urls"] = "http://127.0.0.1:0", ["AllowedHosts"] = "kinerja.example;localhost",
        });
        builder.Logging.ClearProviders();
        builder.AddKinerjaFront();
        _site = builder.Build();
        _site.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Peer].ToString());
            return next(context);
        });
        _site.UseKinerjaFront();
        _site.Run(context => context.Response.WriteAsync($"{context.Request.Scheme} {context.Connection.RemoteIpAddress}"));
        await _site.StartAsync();
        _client = new HttpClient { BaseAddress = new(_site.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.DisposeAsync();
    }

    [Theory]
    [InlineData("10.0.4.9")]
    [InlineData("::ffff:10.0.4.9")]
    public async Task The_front_says_who_asked_and_that_it_was_over_tls(string peer)
    {
        using var answer = await Ask("/", peer, "203.0.113.5", "https");

        Assert.Equal("https 203.0.113.5", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_a_person_claims_before_the_front_is_worth_nothing()
    {
        using var answer = await Ask("/", "10.0.4.9", "127.0.0.1, 203.0.113.5:40123", "https");

        Assert.Equal("https 203.0.113.5", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("10.0.5.9")]
    [InlineData("203.0.113.5")]
    public async Task What_comes_past_the_front_is_refused(string peer)
    {
        using var answer = await Ask("/", peer, "127.0.0.1", "https");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("alamat resminya", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/alive")]
    public async Task A_probe_comes_past_the_front_and_by_an_address(string path)
    {
        using var answer = await Ask(path, "203.0.113.5", host: "169.254.130.2:8080");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/")]
    [InlineData("/healthy")]
    public async Task Nothing_else_is_a_probe(string path)
    {
        using var elsewhere = await Ask(path, "203.0.113.5", host: "kinerja.example");
        using var nameless = await Ask(path, "10.0.4.9", host: "169.254.130.2:8080");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (elsewhere.StatusCode, nameless.StatusCode));
    }

    private async Task<HttpResponseMessage> Ask(string path, string peer, string? forwardedFor = null, string? scheme = null, string host = "kinerja.example")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        request.Headers.Add(Peer, peer);
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (scheme is not null)
            request.Headers.Add("X-Forwarded-Proto", scheme);
        return await _client.SendAsync(request);
    }
}

using System.Globalization;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Localisation;

public sealed class LanguageTests : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    public LanguageTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddKinerjaLocalisation();
        _app = builder.Build();
        _app.UseKinerjaLocalisation();
        _app.Run(context => context.Response.WriteAsync(CultureInfo.CurrentCulture.Name + "|" + CultureInfo.CurrentUICulture.Name));
        _app.StartAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        _client = _app.GetTestClient();
    }

    [Fact]
    public async Task Indonesian_is_the_default_whatever_the_browser_prefers() => Assert.Equal("id-ID|id-ID", await Ask("/", ("Accept-Language", "en-US,en;q=0.9")));

    [Theory]
    [InlineData("/?bahasa=en", "en-GB|en-GB")]
    [InlineData("/?bahasa=id", "id-ID|id-ID")]
    [InlineData("/?bahasa=fr", "id-ID|id-ID")]
    [InlineData("/?bahasa=EN", "id-ID|id-ID")]
    [InlineData("/?bahasa=", "id-ID|id-ID")]
    public async Task The_address_chooses(string address, string culture) => Assert.Equal(culture, await Ask(address));

    [Fact]
    public async Task The_cookie_remembers() => Assert.Equal("en-GB|en-GB", await Ask("/", ("Cookie", "bahasa=en")));

    [Fact]
    public async Task The_address_outweighs_the_cookie() => Assert.Equal("id-ID|id-ID", await Ask("/?bahasa=id", ("Cookie", "bahasa=en")));

    [Fact]
    public async Task A_choice_is_kept_in_a_cookie_that_scripts_cannot_read()
    {
        var response = await _client.GetAsync(new Uri("/?bahasa=en", UriKind.Relative), TestContext.Current.CancellationToken);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("bahasa=en;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?bahasa=%0d%0aSet-Cookie:x=1")]
    public async Task No_choice_no_cookie(string address)
    {
        var response = await _client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<string> Ask(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

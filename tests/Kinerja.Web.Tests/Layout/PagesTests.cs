using System.Net;
using System.Text.RegularExpressions;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Testing;
using Kinerja.Web.Access;
using Kinerja.Web.Accounts;
using Kinerja.Web.Components;
using Kinerja.Web.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Layout;

/// <summary>The frame around every page, served as the site serves it.</summary>
public sealed partial class PagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_does_not_exist_is_a_404_in_words_with_a_way_on()
    {
        await using var site = await Start("Production");
        var (status, html) = await Get(site, "/tidak/ada?x=1");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("<html lang=\"id\">", html, StringComparison.Ordinal);
        Assert.Contains("<h1>Halaman ini tidak ada</h1>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/tidak/ada?x=1&amp;bahasa=en\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_one_parameter_away()
    {
        await using var site = await Start("Production");
        var (_, html) = await Get(site, "/tidak/ada?bahasa=en");

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("<h1>This page does not exist</h1>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/tidak/ada?bahasa=id\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/tidak-ada")]
    [InlineData("/openapi/tidak-ada.json")]
    public async Task The_API_answers_its_own_errors(string address)
    {
        await using var site = await Start("Production");
        var (status, body) = await Get(site, address);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Empty(body);
    }

    [Fact]
    public async Task A_failure_is_a_page_with_a_code_and_without_its_inner_words()
    {
        await using var site = await Start("Production", app => app.MapGet("/rusak", string () => throw new InvalidOperationException("rahasia")).Needs(Right.Public));
        var (status, html) = await Get(site, "/rusak");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("<title>Galat: Halaman ini gagal dibuat", html, StringComparison.Ordinal);
        Assert.Contains("Kode untuk pengelola: ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_component_sheet_exists_in_development_only()
    {
        await using var production = await Start("Production");
        await using var development = await Start("Development");

        Assert.Equal(HttpStatusCode.NotFound, (await Get(production, "/komponen")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Get(development, "/komponen")).Status);
    }

    [Theory]
    [InlineData("/komponen")]
    [InlineData("/komponen?bahasa=en")]
    [InlineData("/tidak-ditemukan")]
    public async Task A_page_has_nothing_inline_one_h1_and_ids_that_are_unique(string address)
    {
        await using var site = await Start("Development");
        var (_, html) = await Get(site, address);

        Assert.DoesNotMatch(@"\sstyle=|<style|<script(?![^>]* src=)|\son[a-z]+=", html);
        Assert.Single(Heading().Matches(html));
        Assert.Contains("<a class=\"k-skip\" href=\"#isi\">", html, StringComparison.Ordinal);
        Assert.Contains("<main id=\"isi\"", html, StringComparison.Ordinal);
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct().Order(), ids.Order());
    }

    [Fact]
    public async Task Every_file_that_a_page_names_is_served()
    {
        await using var site = await Start("Development");
        var (_, html) = await Get(site, "/tidak-ditemukan");
        var files = File().Matches(html).Select(match => match.Groups[1].Value).Distinct().ToArray();

        Assert.Contains(files, file => file.Contains("css/kinerja", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("js/theme", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.Equal((file, HttpStatusCode.OK), (file, (await Get(site, file)).Status));
    }

    private static async Task<(HttpStatusCode Status, string Body)> Get(WebApplication site, string address)
    {
        using var client = site.GetTestClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<WebApplication> Start(string environment, Action<WebApplication>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(KinerjaPages).Assembly.GetName().Name,
            ContentRootPath = Repository.PathOf("src", "Kinerja.Web"),
            EnvironmentName = environment,
        });
        builder.WebHost.UseTestServer();
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.AddKinerjaPages();
        // The frame needs no grains; pages that do are tested on the whole site.
        builder.Services.AddSingleton<AccessRules>().AddSingleton<AccessReports>().AddSingleton(new AccountOptions()).AddKinerjaLimits()
            .AddSingleton(new TenantDoor(null!, new MemoryCache(new MemoryCacheOptions()), TimeProvider.System)).AddSingleton(new ApiKeyCallers(null!, TimeProvider.System));
        builder.Host.UseServiceProviderFactory(new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateOnBuild = false }));
        var app = builder.Build();
        app.MapKinerjaPages();
        more?.Invoke(app);
        await app.StartAsync(Cancel);
        return app;
    }

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex Heading();

    [GeneratedRegex("""\sid="([^"]+)["]""")]
    private static partial Regex Id();

    [GeneratedRegex("""(?:href|src)="(/[^"#?]+\.(?:css|js|svg))["#]""")]
    private static partial Regex File();
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Platform;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Platform;

/// <summary>The page of the platform: processes, storage, agencies by how busy they are, for platform admins with a second factor and nobody else.</summary>
public sealed class PlatformPageTests(SiteFixture site)
{
    private static readonly Caller Admin = TestCallers.Person("abcdefabcdefabcdefabcdefabcdef01", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin)) with { Name = "Admin Platform" };

    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_the_process_that_answers_with_its_version_what_is_in_memory_and_how_fast_storage_is()
    {
        using var browser = Browser.As(site.Address, Admin);
        var page = await browser.Open("/admin");

        Assert.Equal(200, page.Status);
        Assert.Contains(SiteVersion.Text, page.Text, StringComparison.Ordinal);
        Assert.Contains("menjawab halaman ini", page.Text, StringComparison.Ordinal);
        Assert.Contains("IndicatorYear", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tabel, tulis", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/admin/jejak']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/admin/pendaftaran']"));
    }

    [Fact]
    public async Task Agencies_come_a_page_at_a_time_with_rows_and_last_write_and_each_once()
    {
        await site.Client.ImportLumajang("35.08/dinas-giat");
        var tenants = site.Services.GetRequiredService<PlatformTenants>();
        var (seen, after, pages) = (new List<TenantLine>(), (AgencyKey?)null, 0);
        while (true)
        {
            var (lines, more) = await tenants.Read(after, _cancel);
            Assert.True(lines.Count <= PlatformTenants.PageSize);
            seen.AddRange(lines);
            pages++;
            if (!more)
                break;
            after = lines[^1].Agency;
        }

        Assert.Equal(seen.Select(l => l.Agency).Distinct().Count(), seen.Count);
        var busy = seen.Single(l => l.Agency.Code == "dinas-giat");
        Assert.True(busy.Rows > 20, $"{busy.Rows} rows");
        var written = await site.Services.GetRequiredService<GrainRows>().Versions("indicator-year", busy.Agency, _cancel).Select(v => v.At).MaxAsync(cancellationToken: _cancel);
        Assert.True(busy.LastWrite >= written.AddMilliseconds(-1), $"{busy.LastWrite} and {written}");

        using var browser = Browser.As(site.Address, Admin);
        var page = await browser.Open($"/admin?sesudah={Uri.EscapeDataString(seen[0].Agency.ToString())}");
        Assert.DoesNotContain($"/admin/instansi/{seen[0].Agency.Region}/{seen[0].Agency.Code}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Ke awal", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await browser.Open("/admin?sesudah=x")).Status);
    }

    [Fact]
    public async Task It_is_for_platform_admins_with_a_second_factor_alone_and_speaks_both_languages()
    {
        using var someone = Browser.As(site.Address, TestCallers.Person("0123456789abcdef0123456789abcdef", new Grant("35.08|dinkop-um", ActorRole.AgencyAdmin)));
        Assert.Equal(403, (await someone.Open("/admin")).Status);
        using var unproven = Browser.As(site.Address, Admin with { SecondFactor = false });
        Assert.Equal(403, (await unproven.Open("/admin")).Status);
        using var english = Browser.As(site.Address, Admin);
        Assert.Contains("Objects in memory", (await english.Open("/admin?bahasa=en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_percentile_is_of_the_last_thousand()
    {
        var times = new RecentTimes();
        for (var i = 1; i <= 1_500; i++)
            times.Add(TimeSpan.FromMilliseconds(i));

        Assert.Equal((1_500, 501, 1_500), (times.Count, times.Percentile(0).TotalMilliseconds, times.Percentile(100).TotalMilliseconds));
        Assert.Equal(TimeSpan.Zero, new RecentTimes().Percentile(95));
    }

    [Theory]
    [InlineData("Kinerja.Grains.Agencies.AgencyGrain,Kinerja.Grains", "Agency")]
    [InlineData("Kinerja.Grains.Indicators.IndicatorYearGrain", "IndicatorYear")]
    public void A_type_of_grain_has_a_short_name(string type, string name) => Assert.Equal(name, PlatformSilos.Short(type));
}

using System.Text;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Nothing below the overviews takes a change, whoever sends it.</summary>
public sealed class OverviewReadOnlyTests(SiteFixture site)
{
    private static readonly string[] Roots = ["w/", "api/v1/overviews/"];

    // What the admin and the reviewers of a region do stands beside its figures.
    private static readonly string[] Admins = ["/pendaftaran", "/masuk-tunggal", "/periode"];

    [Fact]
    public void Everything_below_the_overviews_takes_reads_alone()
    {
        var endpoints = site.Endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => Roots.Any(root => e.RoutePattern.RawText?.TrimStart('/').StartsWith(root, StringComparison.OrdinalIgnoreCase) == true))
            .Where(e => !Admins.Any(page => e.RoutePattern.RawText!.EndsWith(page, StringComparison.Ordinal))).ToList();

        Assert.Equal(
            ["api/v1/overviews/{region}", "api/v1/overviews/{region}/absentees", "api/v1/overviews/{region}/explanation", "api/v1/overviews/{region}/export.csv",
                "w/{Region}", "w/{Region}/jejak", "w/{Region}/penjelasan", "w/{Region}/periksa", "w/{region}/denyut", "w/{region}/jejak/unduh.csv", "w/{region}/unduh.csv"],
            endpoints.Select(e => e.RoutePattern.RawText!.Trim('/')).Order(StringComparer.Ordinal));
        Assert.All(endpoints, e => Assert.Equal(["GET"], e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods));
    }

    [Theory]
    [InlineData("/w/35.08")]
    [InlineData("/w/35?tahun=2019")]
    [InlineData("/w/id/penjelasan")]
    [InlineData("/w/35/unduh.csv")]
    [InlineData("/api/v1/overviews/35?year=2019")]
    [InlineData("/api/v1/overviews/35/explanation?year=2019&indicator=koperasi-um.sehat")]
    [InlineData("/api/v1/overviews/id/absentees?year=2019&indicator=koperasi-um.sehat")]
    [InlineData("/api/v1/overviews/35/export.csv?year=2019")]
    [InlineData("/api/v1/overviews/35/indicators/koperasi-um.sehat/2019/realisations/tw1")]
    public async Task A_change_that_is_sent_to_an_overview_is_refused(string address)
    {
        var before = await Figures();
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, address) { Content = new StringContent("""{"value": 1}""", Encoding.UTF8, "application/json") };
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 404 or 405, $"{method} {address}: {(int)answer.StatusCode}");
        }

        Assert.Equal(before, await Figures());

        // Of the example alone: tests beside this one open agencies of their own in the same region.
        async Task<string> Figures()
        {
            var (_, overview) = await site.Client.GetJson("/api/v1/overviews/35.08?year=2018");
            return overview["children"]!.AsArray().Single(child => (string?)child!["agency"] == "dinkop-um")!["indicators"]!.ToJsonString();
        }
    }
}

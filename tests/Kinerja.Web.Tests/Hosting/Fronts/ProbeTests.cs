using System.Net;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Hosting.Fronts;

/// <summary>The whole site: its check of hosts stands, and does not stand in the way of probes.</summary>
public sealed class ProbeTests(SiteFixture site)
{
    [Theory]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/alive", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.BadRequest)]
    [InlineData("/akun/masuk", HttpStatusCode.BadRequest)]
    public async Task A_platform_may_ask_by_an_address_how_a_process_is_and_nothing_else(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "169.254.130.2:8080";

        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }
}

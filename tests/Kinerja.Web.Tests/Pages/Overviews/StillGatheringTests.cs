using System.Net;
using AngleSharp.Html.Parser;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages.Overviews;

/// <summary>Sums that take longer than a page can wait.</summary>
public sealed class StillGatheringTests(SiteFixture site)
{
    // No test enters anything there.
    private const string Region = "12.08";

    [Theory]
    [InlineData("/w/12.08", "Angka Kabupaten Simalungun sedang dijumlahkan")]
    [InlineData("/w/12.08/penjelasan?bahasa=en", "The figures of Kabupaten Simalungun are being summed")]
    public async Task A_page_says_that_sums_are_being_made_and_comes_again_by_itself(string path, string title)
    {
        var cancel = TestContext.Current.CancellationToken;
        site.Waiting[Region] = true;
        try
        {
            using var answer = await site.Client.GetAsync(path, cancel);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(cancel));

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal(("10", "10"), (answer.Headers.GetValues("Refresh").Single(), answer.Headers.GetValues("Retry-After").Single()));
            Assert.Equal(title, page.QuerySelector("h1")!.TextContent.Trim());
        }
        finally
        {
            site.Waiting.TryRemove(Region, out _);
        }

        using var later = await site.Client.GetAsync(path, cancel);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }
}

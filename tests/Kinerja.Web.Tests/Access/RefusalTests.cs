using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Access;

/// <summary>How a refusal looks from outside.</summary>
public sealed class RefusalTests(SiteFixture site)
{
    private const string Mine = "35.78/dinas-batas";
    private const string Sibling = "35.78/dinas-sebelah";
    private const string Absent = "35.78/dinas-hampa";

    private static readonly Caller Operator = TestCallers.Person("siti", new Grant("35.78|dinas-batas", ActorRole.Operator));

    public static TheoryData<string, string> Doors() => new()
    {
        { "GET", "/api/v1/agencies/{0}" },
        { "GET", "/api/v1/agencies/{0}/plan" },
        { "GET", "/api/v1/agencies/{0}/scorecards/2019" },
        { "GET", "/api/v1/agencies/{0}/indicators/iku-1/2019" },
        { "GET", "/api/v1/agencies/{0}/indicators/iku-1/2019/history" },
        { "GET", "/api/v1/agencies/{0}/submissions/2019" },
        { "PUT", "/api/v1/agencies/{0}" },
        { "PUT", "/api/v1/agencies/{0}/indicators/iku-1/2019/realisations/tw1" },
        { "POST", "/api/v1/agencies/{0}/submissions/2019/tw1/submit" },
        { "GET", "/i/{0}" },
        { "GET", "/i/{0}/iku/2019" },
        { "GET", "/i/{0}/rencana" },
        { "GET", "/i/{0}/isi/2019/tw1" },
        { "GET", "/i/{0}/impor" },
        { "POST", "/i/{0}/rencana" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_sibling_looks_like_what_does_not_exist(string method, string address)
    {
        await site.Client.ImportLumajang(Sibling);

        var there = await Send(method, address.Replace("{0}", Sibling, StringComparison.Ordinal), Operator);
        var absent = await Send(method, address.Replace("{0}", Absent, StringComparison.Ordinal), Operator);

        Assert.Equal(404, there.Status);
        Assert.Equal((absent.Status, absent.Headers), (there.Status, there.Headers));
        Assert.Equal(Plain(absent.Body, Absent), Plain(there.Body, Sibling));
        Assert.DoesNotContain("Lumajang", there.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Whoever_has_not_signed_in_is_asked_to_whatever_there_is(string method, string address)
    {
        foreach (var agency in new[] { Sibling, Absent })
        {
            var path = address.Replace("{0}", agency, StringComparison.Ordinal);
            var answer = await Send(method, path, Caller.Anonymous);
            if (path.StartsWith("/api", StringComparison.Ordinal))
            {
                Assert.Equal(401, answer.Status);
                Assert.Contains("\"code\":\"notSignedIn\"", answer.Body, StringComparison.Ordinal);
            }
            else
            {
                Assert.Equal((302, $"/akun/masuk?kembali={Uri.EscapeDataString(path)}"), (answer.Status, answer.Location));
            }
        }
    }

    [Fact]
    public async Task Who_may_read_is_told_that_they_may_not_do_that()
    {
        await site.Client.ImportLumajang(Mine);
        var head = TestCallers.Person("kepala", new Grant("35.78|dinas-batas", ActorRole.Head));

        Assert.Equal(200, (await Send("GET", $"/api/v1/agencies/{Mine}/plan", head)).Status);
        var refused = await Send("PUT", $"/api/v1/agencies/{Mine}/indicators/iku-1/2019/realisations/tw1", head);
        Assert.Equal(403, refused.Status);
        Assert.Contains("\"code\":\"notAllowed\"", refused.Body, StringComparison.Ordinal);

        var unproven = await Send("GET", $"/api/v1/agencies/{Mine}/plan", head with { SecondFactor = false });
        Assert.Equal(403, unproven.Status);
        Assert.Contains("\"code\":\"secondFactorRequired\"", unproven.Body, StringComparison.Ordinal);
        var page = await Send("GET", $"/i/{Mine}/rencana", head with { SecondFactor = false });
        Assert.Equal(403, page.Status);
        Assert.Contains("langkah kedua", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_offers_no_form_to_whoever_may_only_read()
    {
        await site.Client.ImportLumajang(Mine);
        var head = TestCallers.Person("kepala", new Grant("35.78|dinas-batas", ActorRole.Head));
        foreach (var (path, sentence) in new[] { ("rencana", "Anda dapat membaca rencana ini."), ("isi/2019/tw4", "Anda dapat membaca angka ini."), ("impor", "Anda dapat membaca rencana ini.") })
        {
            var seen = await Send("GET", $"/i/{Mine}/{path}", head);
            Assert.Equal(200, seen.Status);
            Assert.Contains(sentence, seen.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("btn btn-primary\" type=\"submit\"", seen.Body, StringComparison.Ordinal);

            var mine = await Send("GET", $"/i/{Mine}/{path}", Operator);
            Assert.DoesNotContain(sentence, mine.Body, StringComparison.Ordinal);
            Assert.Contains("btn btn-primary\" type=\"submit\"", mine.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_sees_published_overviews_and_no_others()
    {
        var page = await Send("GET", "/w/35.08?tahun=2018", Caller.Anonymous);
        Assert.Equal(200, page.Status);
        Assert.Contains("Hanya angka yang sudah terbit.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"semua\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"terverifikasi\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Hanya angka yang sudah terbit.", (await Send("GET", "/w/35.08?tahun=2018&keadaan=semua", Caller.Anonymous)).Body, StringComparison.Ordinal);

        Assert.Contains("\"level\":\"published\"", (await Send("GET", "/api/v1/overviews/35.08?year=2018", Caller.Anonymous)).Body, StringComparison.Ordinal);
        Assert.Equal(401, (await Send("GET", "/api/v1/overviews/35.08?year=2018&level=all", Caller.Anonymous)).Status);
        Assert.Equal(403, (await Send("GET", "/api/v1/overviews/35.08?year=2018&level=all", Operator)).Status);
    }

    [Fact]
    public async Task A_reviewer_and_a_province_viewer_see_as_much_as_they_may()
    {
        var reviewer = TestCallers.Person("peninjau", new Grant("35.08", ActorRole.Reviewer));
        var viewer = TestCallers.Person("provinsi", new Grant("35", ActorRole.ProvinceViewer));
        Assert.Contains("\"level\":\"all\"", (await Send("GET", "/api/v1/overviews/35.08?year=2018", reviewer)).Body, StringComparison.Ordinal);
        Assert.Contains("\"level\":\"published\"", (await Send("GET", "/api/v1/overviews/35?year=2018", reviewer)).Body, StringComparison.Ordinal);
        Assert.Contains("\"level\":\"verified\"", (await Send("GET", "/api/v1/overviews/35?year=2018", viewer)).Body, StringComparison.Ordinal);
        Assert.Contains("\"level\":\"verified\"", (await Send("GET", "/api/v1/overviews/35.08?year=2018", viewer)).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await Send("GET", "/api/v1/overviews/35.08?year=2018&level=all", viewer)).Status);
        Assert.Contains("value=\"semua\"", (await Send("GET", "/w/35.08?tahun=2018", reviewer)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"semua\"", (await Send("GET", "/w/35?tahun=2018", viewer)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_is_for_everybody_to_read()
    {
        Assert.Equal(200, (await Send("GET", "/i/35.08/dinkop-um/iku/2019", Caller.Anonymous)).Status);
        Assert.Contains("Lumajang", (await Send("GET", "/", Caller.Anonymous)).Body, StringComparison.Ordinal);
        Assert.Equal(401, (await Send("PUT", "/api/v1/agencies/35.08/dinkop-um/indicators/iku-1/2019/realisations/tw1", Caller.Anonymous)).Status);
        Assert.Equal(403, (await Send("PUT", "/api/v1/agencies/35.08/dinkop-um/indicators/iku-1/2019/realisations/tw1", Operator)).Status);
    }

    private static string Plain(string body, string agency) => body.Replace(agency, "AGENCY", StringComparison.Ordinal).Replace(Uri.EscapeDataString(agency), "AGENCY", StringComparison.Ordinal)
        .Split("\"traceId\"")[0];

    private async Task<(int Status, string? Location, string Headers, string Body)> Send(string method, string path, Caller caller)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
        if (method != "GET")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = string.Join(' ', answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key).Where(h => h != "Date").Order(StringComparer.Ordinal));
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString(), headers, body);
    }
}

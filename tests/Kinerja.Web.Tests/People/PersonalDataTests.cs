using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.People;

/// <summary>Markers in a document and in the name of who works with it, looked for in whatever others of the agency and its region may open.</summary>
public sealed class PersonalDataTests(SiteFixture site)
{
    private const string Agency = "35.08/dinas-penanda";
    private const string Name = "Zulaikha Penandawati";

    [Fact]
    public async Task Neither_name_nor_number_of_a_person_reaches_whoever_has_no_business_with_it()
    {
        var scope = Agency.Replace('/', '|');
        var worker = TestCallers.Person("abcdefabcdefabcdefabcdefabcdef11", new Grant(scope, ActorRole.Operator)) with { Name = Name };
        var admin = TestCallers.Person("abcdefabcdefabcdefabcdefabcdef12", new Grant(scope, ActorRole.AgencyAdmin), new Grant(scope, ActorRole.Operator)) with { Name = "Admin Dinas" };
        var colleague = TestCallers.Person("abcdefabcdefabcdefabcdefabcdef13", new Grant(scope, ActorRole.Operator)) with { Name = "Rekan" };
        var reviewer = TestCallers.Person("abcdefabcdefabcdefabcdefabcdef14", new Grant("35.08", ActorRole.Reviewer)) with { Name = "Peninjau" };

        await site.Client.ImportLumajang(Agency);
        var paths = new[]
        {
            $"/i/{Agency}/iku/2019", $"/i/{Agency}/iku/2019/iku-1", $"/i/{Agency}/rencana", $"/i/{Agency}/isi/2019/tw1", $"/api/v1/agencies/{Agency}/plan", $"/api/v1/agencies/{Agency}/scorecards/2019",
            $"/api/v1/agencies/{Agency}/indicators/iku-1/2019/history", $"/api/v1/agencies/{Agency}/indicators/iku-1/2019",
        };
        using (var browser = Browser.As(site.Address, worker))
        {
            var set = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/agencies/{Agency}/indicators/iku-1/2019/targets")
            {
                Content = new StringContent("{\"targets\":{\"tw1\":{\"value\":1.5}},\"reason\":\"uji penanda\"}", Encoding.UTF8, "application/json"),
            };
            set.Headers.Add("Idempotency-Key", "uji-penanda-1");
            using var answer = await browser.Client.SendAsync(set, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        var nip = LumajangNip();
        var seen = new Dictionary<string, bool>();
        foreach (var (who, caller) in new[] { ("worker", worker), ("admin", admin), ("colleague", colleague), ("reviewer", reviewer) })
        {
            using var browser = Browser.As(site.Address, caller);
            foreach (var path in paths)
            {
                var page = await browser.Open(path);
                Assert.True(page.Status is 200 or 403, $"{path} for {who}: {page.Status}");
                Assert.DoesNotContain(nip, page.Html, StringComparison.Ordinal);
                Assert.DoesNotContain(nip.Replace(" ", "", StringComparison.Ordinal), page.Html, StringComparison.Ordinal);
                // The person's own name stands in the head of the page; what counts is what the page is about.
                seen[who] = seen.GetValueOrDefault(who) | page.Html.Contains(Name, StringComparison.Ordinal);
            }
        }

        Assert.Equal([("admin", true), ("colleague", false), ("reviewer", false), ("worker", true)], seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value)));
        using var masked = Browser.As(site.Address, reviewer);
        Assert.Contains("Z. P.", (await masked.Open($"/api/v1/agencies/{Agency}/indicators/iku-1/2019/history")).Html, StringComparison.Ordinal);
    }

    /// <summary>The 18 digits under the example's document.</summary>
    private static string LumajangNip()
    {
        var text = File.ReadAllText(Kinerja.Testing.Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        var match = System.Text.RegularExpressions.Regex.Match(text, "[0-9]{8} ?[0-9]{6} ?[0-9] ?[0-9]{3}");
        Assert.True(match.Success);
        return match.Value;
    }
}

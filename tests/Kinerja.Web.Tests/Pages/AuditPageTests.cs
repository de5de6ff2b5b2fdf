using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Hosting.Audit;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>The audit of an agency on the real site: its admin sees who did what, nobody else sees anything, and the rows hold what the verifier expects.</summary>
public sealed class AuditPageTests(SiteFixture site) : IDisposable
{
    private const string Agency = "35.08/dinas-jejak";

    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task The_admin_sees_who_did_what_and_takes_it_along()
    {
        await site.Client.ImportLumajang(Agency);

        var page = await _browser.Open($"/i/{Agency}/jejak");
        Assert.Equal(200, page.Status);
        Assert.Equal("Jejak", page.TextOf("h1"));
        Assert.Contains("Menerapkan rencana", page.Text, StringComparison.Ordinal);
        Assert.Contains("Pengguna mesin ini", page.Text, StringComparison.Ordinal);

        var filtered = await _browser.Open($"/i/{Agency}/jejak?apa=ApplyPlan&hasil=done");
        Assert.All(filtered.Document.QuerySelectorAll("tbody .k-rowname"), cell => Assert.Equal("Menerapkan rencana", cell.TextContent));
        Assert.Equal("ApplyPlan", filtered.Value("apa"));
        Assert.NotNull((await _browser.Open($"/i/{Agency}/jejak?siapa=tidak-ada")).Document.QuerySelector(".k-empty"));

        using var answer = await site.Client.GetAsync($"/i/{Agency}/jejak/unduh.csv?apa=ApplyPlan", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken); // text would lose the mark of UTF-8 that Excel needs
        var rows = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("jejak-35.08-dinas-jejak.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.StartsWith("\ufeffsequence,utc,actor_id,actor,", rows[0], StringComparison.Ordinal);
        Assert.Single(rows[1..]);
        Assert.Contains(",IAgency.ApplyPlan,agency/35.08|dinas-jejak,Done,", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/i/35.08/dinas-jejak/jejak", 404)]
    [InlineData("/i/35.08/dinas-jejak/jejak/unduh.csv", 404)]
    [InlineData("/i/35.08/dinkop-um/jejak", 403)] // the example, which everybody reads
    [InlineData("/w/35.08/jejak", 404)]
    [InlineData("/admin/jejak", 403)]
    public async Task A_sibling_sees_nothing_of_it(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(TestCallers.Header, TestCallers.Write(TestCallers.Person("lain", new Grant("35.08|dinas-lain", ActorRole.AgencyAdmin))));
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("/w/35.08/jejak", "35.08", ActorRole.AgencyAdmin)]
    [InlineData("/w/35/jejak", "35", ActorRole.AgencyAdmin)]
    [InlineData("/admin/jejak", "platform", ActorRole.PlatformAdmin)]
    [InlineData("/admin/jejak/unduh.csv", "platform", ActorRole.PlatformAdmin)]
    public async Task Regions_and_the_platform_have_one_too(string path, string scope, ActorRole role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add(TestCallers.Header, TestCallers.Write(TestCallers.Person("admin", new Grant(scope, role))));
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_verifier_finds_the_audit_of_the_running_site_intact()
    {
        await site.Client.ImportLumajang("35.08/dinas-jejak-dua");
        using var output = new StringWriter();
        var status = await VerifyAuditCommand.Run([$"--Kinerja:Storage:ConnectionString={site.ConnectionString}"], output);

        Assert.Equal(0, status);
        Assert.Matches(@"^[0-9]+ chains, [0-9]+ entries, [0-9]+ anchors\.\s+The audit is intact", output.ToString());
    }
}

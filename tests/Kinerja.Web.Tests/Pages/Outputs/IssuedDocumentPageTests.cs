using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages.Outputs;

/// <summary>A document is issued, checked by strangers, changed, replaced and withdrawn.</summary>
public sealed class IssuedDocumentPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);
    private readonly Browser _stranger = Browser.As(site.Address, Caller.Anonymous);

    public void Dispose()
    {
        _browser.Dispose();
        _stranger.Dispose();
    }

    [Fact]
    public async Task Anybody_with_the_code_learns_whether_it_is_unchanged_changed_replaced_or_withdrawn()
    {
        const string agency = "35.08/uji-terbit";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit");
        const string address = $"/i/{agency}/dokumen/iku/2019";
        var draft = await head.Open(address);
        Assert.Equal(1, draft.Count(".k-doc-draft"));
        var issued = await head.Follow(await head.Send(draft, "[name=terbitkan]"));
        Assert.Equal((200, 0, 1), (issued.Status, issued.Count(".k-doc-draft"), issued.Count(".k-doc-qr")));
        var first = Code(issued);

        var check = await _stranger.Open($"/d/{first}");
        Assert.Contains("Asli dan tidak berubah", check.Text, StringComparison.Ordinal);
        Assert.Contains("Tabel IKU", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("87,97", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kepala-terbit", check.Text, StringComparison.Ordinal);
        Assert.Equal(0, check.Count("main a[href*='/d/']"));
        var hash = check.TextOf(".k-doc-hash");
        Assert.Contains("Sama:", (await _stranger.Open($"/d/{first}?sidik={Uri.EscapeDataString(hash.ToUpperInvariant())}")).TextOf("#hasil"), StringComparison.Ordinal);
        Assert.Contains("Berbeda:", (await _stranger.Open($"/d/{first}?sidik=abc")).TextOf("#hasil"), StringComparison.Ordinal);

        var targets = await _browser.Open($"/i/{agency}/rencana/target/2019");
        Assert.Equal(302, (await _browser.Send(targets, ".k-entry", ("target.iku-2.year", "88,50"), ("alasan", "Perubahan anggaran"), ("simpan", "1"))).Status);
        Assert.Contains("datanya sudah berubah", (await _stranger.Open($"/d/{first}")).Text, StringComparison.Ordinal);

        var changed = await head.Open(address);
        Assert.Equal(1, changed.Count(".k-doc-draft"));
        var again = await head.Follow(await head.Send(changed, "[name=terbitkan]"));
        var second = Code(again);
        var replaced = await _stranger.Open($"/d/{first}");
        Assert.Contains("sudah diganti", replaced.Text, StringComparison.Ordinal);
        Assert.Equal(0, replaced.Count($"main a[href='/d/{second}']"));
        Assert.Equal(1, (await head.Open($"/d/{first}")).Count($"main a[href='/d/{second}']"));

        var refused = await head.Send(again, "[name=tarik]", ("alasan", " "));
        Assert.Equal((422, "#alasan"), (refused.Status, refused.One(".k-errsum a").GetAttribute("href")));
        Assert.Equal(302, (await head.Send(again, "[name=tarik]", ("alasan", "Target salah ketik"))).Status);
        var withdrawn = await _stranger.Open($"/d/{second}");
        Assert.Contains("Ditarik oleh", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Target salah ketik", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Target salah ketik", (await head.Open($"/i/{agency}/dokumen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_it_was_looked_at_is_not_issued()
    {
        const string agency = "35.08/uji-terbit-lama";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-lama");
        var seen = await head.Open($"/i/{agency}/dokumen/iku/2019");
        var targets = await _browser.Open($"/i/{agency}/rencana/target/2019");
        await _browser.Send(targets, ".k-entry", ("target.iku-2.year", "88,50"), ("alasan", "Perubahan anggaran"), ("simpan", "1"));
        var refused = await head.Send(seen, "[name=terbitkan]");
        Assert.Equal(422, refused.Status);
        Assert.Contains("berubah sejak Anda membuka", refused.Summary[0], StringComparison.Ordinal);
        Assert.Contains("Belum ada dokumen yang terbit", (await head.Open($"/i/{agency}/dokumen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_head_is_offered_to_issue_and_nobody_else_can()
    {
        const string agency = "35.08/uji-terbit-peran";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-peran");
        using var writer = Browser.As(site.Address, TestCallers.Person("operator-terbit", new Grant("35.08|uji-terbit-peran", ActorRole.Operator)));
        var page = await writer.Open($"/i/{agency}/dokumen/iku/2019");
        Assert.Equal(0, page.Count("[name=terbitkan]"));
        var offered = await head.Open($"/i/{agency}/dokumen/iku/2019");
        Assert.Equal(1, offered.Count("[name=terbitkan]"));
    }

    [Fact]
    public async Task An_agreement_is_issued_by_its_signed_version_and_not_before()
    {
        const string agency = "35.08/uji-terbit-versi";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-versi");
        var draft = await head.Open($"/i/{agency}/dokumen/perjanjian-kinerja/2019");
        Assert.Equal((0, 1), (draft.Count("[name=terbitkan]"), draft.Count(".k-doc-draft")));
        var versions = await head.Open($"/i/{agency}/rencana/versi/2019");
        Assert.Equal(302, (await head.Send(versions, "button[name=tetapkan]", ("nomor", "188/2019"), ("tanggal", "2019-01-15"), ("tetapkan", "1"))).Status);
        var page = await head.Open($"/i/{agency}/dokumen/perjanjian-kinerja/2019");
        Assert.Contains("188/2019", page.TextOf(".k-doc-head"), StringComparison.Ordinal);
        var issued = await head.Follow(await head.Send(page, "[name=terbitkan]"));
        Assert.Contains("(murni)", (await _stranger.Open($"/d/{Code(issued)}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bukan-kode")]
    [InlineData("35.08_dinkop-um_bcdfghjkmnpqrstvwxyz23")]
    [InlineData("99.99_tidak-ada_bcdfghjkmnpqrstvwxyz23")]
    public async Task A_code_that_nobody_was_given_says_nothing(string code)
    {
        using var answer = await _stranger.Client.GetAsync(new Uri($"/d/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.Contains("Kode tidak dikenal", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Browser Head(string scope) => Browser.As(site.Address, TestCallers.Person("kepala-terbit", new Grant(scope, ActorRole.Head)));

    private static string Code(Page page) => page.One(".k-doc-foot a").GetAttribute("href")!.Split("/d/")[1];
}

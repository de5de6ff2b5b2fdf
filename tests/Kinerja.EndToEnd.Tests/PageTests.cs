using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>What holds for every page: accessible, within its width, from this site alone.</summary>
public sealed class PageTests(BrowserFixture fixture)
{
    public static TheoryData<string> Pages =>
    [
        "/",
        "/i/35.08/dinkop-um/iku/2019",
        "/i/35.08/dinkop-um/iku/2019?periode=tw2",
        "/i/35.08/dinkop-um/iku/2019/iku-1",
        "/i/35.08/dinkop-um/iku/2013/tujuan-2",
        "/i/35.08/dinkop-um/rencana",
        "/i/35.08/dinkop-um/impor",
        "/i/35.08/dinkop-um/isi/2019/tw4",
        "/w/35.08",
        "/w/35?indikator=koperasi-um.sehat&tahun=2019",
        "/w/id?indikator=koperasi-um.sehat&tahun=2019",
        "/w/35?tampilan=indikator",
        "/w/35?indikator=koperasi-um.sehat&tahun=2019&banding=2018",
        "/w/35/penjelasan?indikator=koperasi-um.sehat&tahun=2019",
        "/w/33.01",
        "/w/99",
        "/akun/masuk",
        "/akun/daftar",
        "/akun/lupa",
        "/akun/cek-surat",
        "/daftar",
        "/daftar?cari=malang",
        "/i/35.08/dinkop-um/orang",
        "/i/35.08/dinkop-um/jejak",
        "/w/35.08/pendaftaran",
        "/admin/pendaftaran",
        "/tidak/ada",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_breaks_the_accessibility_rules(string path)
    {
        foreach (var (dark, language) in new[] { (false, "id"), (true, "en") })
        {
            await using var window = await fixture.Open(dark: dark);
            await window.Page.GotoAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "bahasa=" + language);
            Assert.Empty(await window.Violations());
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_is_wider_than_its_window(string path)
    {
        await using var window = await fixture.Open();
        await window.Page.GotoAsync(path);
        foreach (var width in new[] { 320, 360, 768, 1024, 1440, 1920 })
        {
            await window.Page.SetViewportSizeAsync(width, 900);

            var overflow = await window.Overflow();

            Assert.True(overflow <= 0, $"{path} at {width}: {overflow} px too wide");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_comes_from_this_site_and_keeps_the_content_policy(string path)
    {
        await using var window = await fixture.Open();
        await window.Page.GotoAsync(path);

        if (path is not ("/tidak/ada" or "/w/99"))
        {
            window.AssertClean();
        }
    }
}

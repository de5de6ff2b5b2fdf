using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Testing;
using Kinerja.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The first quarter of 2019 of the Lumajang document from empty to verified: three people in three browsers, by keyboard alone, with one return.</summary>
public sealed class PeriodJourneyTests(BrowserFixture fixture)
{
    private const string Region = "35.08";

    [Fact]
    public async Task Three_people_take_a_quarter_from_empty_to_verified_by_keyboard()
    {
        const string Agency = "uji-triwulan";
        var root = await Apply(Agency);
        // The operator's browser runs no scripts: the way is open without them. The other two keep their pages true by script.
        await using var siti = await Open("siti", scripts: false, new Grant($"{Region}|{Agency}", ActorRole.Operator));
        await using var kepala = await Open("kepala", scripts: true, new Grant($"{Region}|{Agency}", ActorRole.Head));
        await using var budi = await Open("budi", scripts: true, new Grant(Region, ActorRole.Reviewer));

        // Empty: the home says what is due and leads to the first field.
        await siti.Page.GotoAsync(root);
        Assert.Equal("Realisasi TW I 2019", await siti.Page.Locator(".k-lead h2").InnerTextAsync());
        await Follow(siti, "main a.btn-primary");
        Assert.EndsWith($"{root}/isi/2019/tw1", siti.Page.Url, StringComparison.Ordinal);
        var fields = await siti.Page.Locator("main input[name^='nilai.data-']").EvaluateAllAsync<string[]>("all => all.map(f => f.name)");
        Assert.True(fields.Length >= 8);
        foreach (var field in fields)
        {
            await TabTo(siti, $"[name='{field}']");
            await siti.Page.Keyboard.TypeAsync("10");
        }

        await siti.Press("Enter");
        await Says(siti, $"{fields.Length} angka tersimpan");

        // Prepared, approved, in the queue.
        await Ready(siti, root, "Sudah lengkap.");
        await kepala.Page.GotoAsync(root);
        await Says(kepala, "Sudah lengkap.");
        Assert.Empty(await kepala.Violations());
        await Approve(kepala, root);
        await budi.Page.GotoAsync($"/w/{Region}");
        await Follow(budi, $".k-tabs a[href='/w/{Region}/periksa']");
        Assert.Empty(await budi.Violations());
        await Follow(budi, $"a[href='{root}/periksa/2019/tw1']");
        Assert.Empty(await budi.Violations());
        await Says(budi, "Utuh seperti saat dibekukan");

        // Returned with a comment at a figure.
        await TabTo(budi, "#angka-iku-1 .k-say summary");
        await budi.Page.Keyboard.PressAsync("Enter");
        await TabTo(budi, "[id='komentar.iku-1']");
        await budi.Page.Keyboard.TypeAsync("Lampirkan berita acara penilaian.");
        await Follow(budi, "button[value=kembalikan]");
        await Says(budi, "TW I 2019 dikembalikan untuk diperbaiki");

        // Corrected at the figure, prepared and approved again.
        await siti.Page.GotoAsync(root);
        Assert.Equal("Lihat catatan", (await siti.Page.Locator("main a.btn-primary").InnerTextAsync()).Trim());
        await Follow(siti, "main a.btn-primary");
        await Says(siti, "Lampirkan berita acara penilaian.");
        await TabTo(siti, $"[name='{fields[0]}']");
        await siti.Page.Keyboard.PressAsync("Control+a");
        await siti.Page.Keyboard.TypeAsync("9");
        await siti.Press("Enter");
        await Says(siti, "1 angka tersimpan");
        await Ready(siti, root, "Berita acara terlampir.");
        await Approve(kepala, root);

        // Looked at and verified.
        await budi.Page.GotoAsync($"/w/{Region}/periksa");
        await Says(budi, "diajukan lagi, 1 kali dikembalikan");
        await Follow(budi, $"a[href='{root}/periksa/2019/tw1']");
        foreach (var tick in await budi.Page.Locator(".k-ver.drawn input[type=checkbox]").EvaluateAllAsync<string[]>("all => all.map(f => f.id)"))
        {
            await TabTo(budi, $"[id='{tick}']");
            await budi.Page.Keyboard.PressAsync("Space");
        }

        await Follow(budi, "button[value=verifikasi]");
        await Says(budi, "TW I 2019 terverifikasi");
        await siti.Page.GotoAsync(root);
        Assert.Contains("Terverifikasi", await siti.Page.Locator(".k-quarters > li").First.InnerTextAsync(), StringComparison.Ordinal);

        foreach (var window in new[] { siti, kepala, budi })
            window.AssertClean();
    }

    [Fact]
    public async Task A_head_approves_on_a_phone()
    {
        const string Agency = "uji-ponsel";
        var root = await Apply(Agency);
        foreach (var dark in new[] { false, true })
        {
            await using var window = await Open("kepala", scripts: true, new Grant($"{Region}|{Agency}", ActorRole.Head), width: 360, dark: dark);
            foreach (var address in new[] { root, $"{root}/ajukan/2019/tw1", $"{root}/periksa/2019/tw1" })
            {
                await window.Page.GotoAsync(address);
                Assert.Equal(0, await window.Overflow());
                Assert.Empty(await window.Violations());
            }
        }

        await using var head = await Open("kepala", scripts: true, new Grant($"{Region}|{Agency}", ActorRole.Head), width: 360);
        await head.Page.GotoAsync($"{root}/ajukan/2019/tw1");
        var button = head.Page.Locator("button[value=ajukan]");
        var box = (await button.BoundingBoxAsync())!;
        Assert.True(box is { Height: >= 44, Width: > 280 }, $"{box.Width} x {box.Height}"); // under a thumb
        await head.Page.FillAsync("#catatan", "Menyusul.");
        await button.ClickAsync();
        await Says(head, "sudah diajukan");
        head.AssertClean();
    }

    [Fact]
    public async Task An_open_page_follows_what_others_do_and_leaves_alone_what_somebody_types()
    {
        const string Agency = "uji-langsung-tampil";
        var root = await Apply(Agency);
        await using var siti = await Open("siti", scripts: false, new Grant($"{Region}|{Agency}", ActorRole.Operator));
        await using var kepala = await Open("kepala", scripts: true, new Grant($"{Region}|{Agency}", ActorRole.Head));
        await kepala.Page.Clock.InstallAsync();
        await kepala.Page.GotoAsync($"{root}/ajukan/2019/tw1");
        await kepala.Page.FillAsync("#catatan", "Sedang saya tulis");
        await kepala.Page.FocusAsync("#catatan");
        await Ready(siti, root, "Siap, Pak.");

        await kepala.Page.Clock.FastForwardAsync(20_000);
        await kepala.Page.GetByText("“Siap, Pak.”").WaitForAsync();
        Assert.Equal("Sedang saya tulis", await kepala.Page.InputValueAsync("#catatan"));
        Assert.Equal(1, await kepala.Page.Locator("#catatan:focus").CountAsync());
        kepala.AssertClean();
    }

    private static async Task Ready(Window window, string root, string note)
    {
        await window.Page.GotoAsync($"{root}/ajukan/2019/tw1");
        await TabTo(window, "#catatan-siap");
        await window.Page.Keyboard.TypeAsync(note);
        await Follow(window, "button[value=siap]");
        await Says(window, "Kepala dinas sudah diberi tahu");
    }

    private static async Task Approve(Window window, string root)
    {
        await window.Page.GotoAsync(root);
        Assert.Equal("Setujui", (await window.Page.Locator("main a.btn-primary").InnerTextAsync()).Trim());
        await Follow(window, "main a.btn-primary");
        await TabTo(window, "#catatan");
        await window.Page.Keyboard.TypeAsync("Pertumbuhan menyusul: angka tahun lalu belum ada.");
        await Follow(window, "button[value=ajukan]");
        await Says(window, "TW I 2019 sudah diajukan");
    }

    /// <summary>Reaches something with the tabulator and presses it; the next page is there when it returns.</summary>
    private static async Task Follow(Window window, string selector)
    {
        await TabTo(window, selector);
        await window.Press("Enter");
    }

    private static async Task TabTo(Window window, string selector)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await window.Page.Locator($"{selector}:focus").CountAsync() > 0)
                return;
            await window.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached by keyboard on {window.Page.Url}");
    }

    // A step leads to another page: what it says is waited for.
    private static Task Says(Window window, string words) => Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(words);

    private Task<Window> Open(string id, bool scripts, Grant grant, int width = 1440, bool dark = false) =>
        fixture.Open(fixture.Address, width, dark, scripts, headers: new Dictionary<string, string> { [TestCallers.Header] = TestCallers.Write(TestCallers.Person(id, grant)) });

    /// <summary>An agency of the test's own with the plan of the document and no figure.</summary>
    private async Task<string> Apply(string agency)
    {
        using var client = new HttpClient { BaseAddress = fixture.Address };
        var text = await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        using var draft = await client.PostAsJsonAsync("/api/v1/imports", new { text, name = "iku-lumajang.txt" });
        var id = (string)JsonNode.Parse(await draft.Content.ReadAsStringAsync())!["id"]!;
        using var applied = await client.PostAsJsonAsync($"/api/v1/agencies/{Region}/{agency}/imports/{id}/apply", new { acceptProposals = true });
        applied.EnsureSuccessStatusCode();
        return $"/i/{Region}/{agency}";
    }
}

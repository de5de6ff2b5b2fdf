using System.Globalization;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Figures entered as in a spreadsheet, in a real browser.</summary>
public sealed class EntryGridTests(BrowserFixture fixture, ITestOutputHelper output)
{
    [Fact]
    public async Task A_quarter_is_filled_with_the_keyboard_alone()
    {
        await Example.Import(fixture.Address, "35.08/papan-ketik");
        await using var window = await fixture.Open();
        var grid = new EntryGrid(window, fixture.Address, "35.08/papan-ketik");
        await grid.Open();
        var codes = await grid.Codes();
        Assert.True(codes.Length > 20);

        await grid.Field(codes[0]).FocusAsync();
        for (var i = 0; i < codes.Length; i++)
        {
            await window.Page.Keyboard.TypeAsync($"{i + 3}");
            await window.Page.Keyboard.PressAsync("Enter");
        }

        await grid.Settled();
        await grid.Says($"{codes.Length} tersimpan");
        var stored = await EntryGrid.Stored(fixture.Address, "35.08/papan-ketik");
        Assert.Equal(codes.Select((_, i) => $"{i + 3}"), codes.Select(c => stored[(c, "tw4")]));

        // Up, an edit that is given up, a copy downwards, a deletion, and all of it taken back.
        await grid.Field(codes[3]).FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowUp");
        await window.Page.Keyboard.PressAsync("F2");
        await window.Page.Keyboard.TypeAsync("99");
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("5", await grid.Field(codes[2]).InputValueAsync());
        await window.Page.Keyboard.PressAsync("Control+d");
        Assert.Equal("4", await grid.Field(codes[2]).InputValueAsync());
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Delete");
        Assert.Equal("", await grid.Field(codes[3]).InputValueAsync());
        await grid.Settled();
        Assert.Equal(("4", "missing"), ((await EntryGrid.Stored(fixture.Address, "35.08/papan-ketik"))[(codes[2], "tw4")], (await EntryGrid.Stored(fixture.Address, "35.08/papan-ketik"))[(codes[3], "tw4")]));
        await window.Page.Keyboard.PressAsync("Control+z");
        await window.Page.Keyboard.PressAsync("Control+z");
        await grid.Settled();
        stored = await EntryGrid.Stored(fixture.Address, "35.08/papan-ketik");
        Assert.Equal(("5", "6"), (stored[(codes[2], "tw4")], stored[(codes[3], "tw4")]));
        await window.Page.Keyboard.PressAsync("Control+Home");
        Assert.True(await grid.Field(codes[0]).EvaluateAsync<bool>("f => f === document.activeElement"));
        await window.Page.Keyboard.PressAsync("Control+End");
        Assert.True(await grid.Field(codes[^1]).EvaluateAsync<bool>("f => f === document.activeElement"));
        window.AssertClean();
    }

    [Fact]
    public async Task A_block_of_twenty_rows_and_four_quarters_from_a_spreadsheet()
    {
        await Example.Import(fixture.Address, "35.08/tempel-blok");
        await using var window = await fixture.Open();
        var grid = new EntryGrid(window, fixture.Address, "35.08/tempel-blok", "?semua=1");
        await grid.Open();
        var codes = (await grid.Codes())[..20];
        var (html, expected) = Block(codes);

        await grid.Field(codes[0], "tw1").FocusAsync();
        await grid.Paste(html, "");
        var dialog = window.Page.Locator("dialog[open]");
        await Assertions.Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(80);
        await Assertions.Expect(dialog).ToContainTextAsync("dapat dibaca dengan dua cara");
        Assert.Empty(await window.Violations());

        // Nothing is taken before its questions are answered.
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(dialog.Locator("[role=alert]")).ToBeVisibleAsync();
        await dialog.GetByLabel("tidak berlaku", new() { Exact = true }).CheckAsync();
        await dialog.GetByLabel("Alasan untuk semua").FillAsync("kegiatan tidak dianggarkan");
        await dialog.Locator("input[value=thousands]").CheckAsync();
        await dialog.Locator("button[type=submit]").ClickAsync();

        await grid.Settled();
        var stored = await EntryGrid.Stored(fixture.Address, "35.08/tempel-blok");
        Assert.All(expected, e => Assert.Equal((e.Key, e.Value), (e.Key, stored[e.Key])));
        Assert.Equal(80, expected.Count + 2); // two parts of merged cells are left alone
        await window.Page.Keyboard.PressAsync("Control+z");
        await grid.Settled();
        Assert.All((await EntryGrid.Stored(fixture.Address, "35.08/tempel-blok")).Values, value => Assert.Equal("missing", value));
        window.AssertClean();
    }

    [Fact]
    public async Task Two_operators_on_one_figure_both_see_both()
    {
        const string Agency = "35.08/dua-operator";
        await Example.Import(fixture.Address, Agency);
        await using var first = await fixture.OpenAs(Operator(Agency, "siti", "Siti Rahmawati"));
        await using var second = await fixture.OpenAs(Operator(Agency, "budi", "Budi Santoso"));
        var (mine, theirs) = (new EntryGrid(first, fixture.Address, Agency), new EntryGrid(second, fixture.Address, Agency));
        await mine.Open();
        await theirs.Open();
        var codes = await mine.Codes();

        await theirs.Type(codes[0], "173");
        await theirs.Settled();
        await mine.Type(codes[0], "171");

        var row = first.Page.Locator("tr", new() { Has = mine.Cell(codes[0]) });
        await Assertions.Expect(row.Locator(".k-clash")).ToContainTextAsync("B. S.");
        Assert.Equal("171", await mine.Field(codes[0]).InputValueAsync());
        Assert.Contains("1 bentrok", await mine.Line(), StringComparison.Ordinal);
        Assert.Empty(await first.Violations());
        Assert.Equal("173", (await EntryGrid.Stored(fixture.Address, Agency))[(codes[0], "tw4")]);

        await row.Locator(".k-vs").First.ClickAsync();
        await mine.Settled();
        Assert.Equal("171", (await EntryGrid.Stored(fixture.Address, Agency))[(codes[0], "tw4")]);

        // The other way round, and the own figure is not gone for good.
        await theirs.Type(codes[1], "20");
        await theirs.Settled();
        await mine.Type(codes[1], "21");
        row = first.Page.Locator("tr", new() { Has = mine.Cell(codes[1]) });
        await row.Locator(".k-vs").Nth(1).ClickAsync();
        Assert.Equal("20", await mine.Field(codes[1]).InputValueAsync());
        await mine.Field(codes[1]).FocusAsync();
        await first.Page.Keyboard.PressAsync("Control+z");
        await mine.Settled();
        Assert.Equal("21", (await EntryGrid.Stored(fixture.Address, Agency))[(codes[1], "tw4")]);
    }

    [Fact]
    public async Task What_is_typed_without_a_connection_survives_the_page()
    {
        const string Agency = "35.08/tanpa-koneksi";
        await Example.Import(fixture.Address, Agency);
        await using var window = await fixture.Open();
        var grid = new EntryGrid(window, fixture.Address, Agency);
        await grid.Open();
        var codes = await grid.Codes();

        await window.Page.Context.SetOfflineAsync(true);
        await grid.Type(codes[0], "41");
        await grid.Type(codes[1], "42");
        await grid.Says("2 menunggu koneksi");
        await Assertions.Expect(window.Page.Locator("#koneksi")).ToContainTextAsync("Koneksi terputus");
        Assert.DoesNotContain("tersimpan", (await grid.Line()).Split("belum diisi")[0], StringComparison.Ordinal);
        Assert.Empty(await window.Violations());
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => window.Page.ReloadAsync());

        await window.Page.Context.SetOfflineAsync(false);
        await grid.Open();
        await grid.Settled();
        await grid.Says("2 tersimpan");
        var stored = await EntryGrid.Stored(fixture.Address, Agency);
        Assert.Equal(("41", "42"), (stored[(codes[0], "tw4")], stored[(codes[1], "tw4")]));
    }

    [Fact]
    public async Task Another_account_in_the_same_browser_sends_nothing_of_the_one_before()
    {
        const string Agency = "35.08/ganti-akun";
        await Example.Import(fixture.Address, Agency);
        await using var window = await fixture.OpenAs(Operator(Agency, "siti", "Siti Rahmawati"));
        var grid = new EntryGrid(window, fixture.Address, Agency);
        await grid.Open();
        var codes = await grid.Codes();
        await window.Page.Context.SetOfflineAsync(true);
        await grid.Type(codes[0], "41");
        await grid.Says("1 menunggu koneksi");

        await window.Page.Context.SetExtraHTTPHeadersAsync(Headers(Operator(Agency, "budi", "Budi Santoso")));
        await window.Page.Context.SetOfflineAsync(false);
        // The open page still belongs to the first account: the server refuses, and the page says so.
        await Assertions.Expect(window.Page.Locator("#koneksi")).ToContainTextAsync("Akun lain sedang masuk", new() { Timeout = 45_000 });
        await grid.Open();
        await grid.Says("1 isian akun lain tertahan");
        Assert.Equal("missing", (await EntryGrid.Stored(fixture.Address, Agency))[(codes[0], "tw4")]);

        await window.Page.Context.SetExtraHTTPHeadersAsync(Headers(Operator(Agency, "siti", "Siti Rahmawati")));
        await grid.Open();
        await grid.Settled();
        Assert.Equal("41", (await EntryGrid.Stored(fixture.Address, Agency))[(codes[0], "tw4")]);
    }

    [Fact]
    public async Task The_grid_is_accessible_and_fits_everywhere()
    {
        await Example.Import(fixture.Address, "35.08/kisi-lebar");
        foreach (var (dark, query) in new[] { (false, ""), (true, ""), (false, "?semua=1") })
        {
            foreach (var width in new[] { 1440, 360 })
            {
                await using var window = await fixture.Open(width, dark);
                var grid = new EntryGrid(window, fixture.Address, "35.08/kisi-lebar", query);
                await grid.Open();

                Assert.Empty(await window.Violations());
                Assert.True(await window.Overflow() <= 0, $"{query} at {width}");
                window.AssertClean();
            }
        }
    }

    [Fact]
    public async Task A_key_shows_at_once_on_a_slow_line_and_a_paste_is_quick()
    {
        await Example.ImportCounts(fixture.Address, "35.08/saluran-lambat", 50);
        await using var window = await fixture.Open();
        var grid = new EntryGrid(window, fixture.Address, "35.08/saluran-lambat", "?semua=1");
        await grid.Open();
        var codes = await grid.Codes();
        Assert.Equal(50, codes.Length);
        var devtools = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await devtools.SendAsync("Network.enable");
        await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 125_000, ["uploadThroughput"] = 125_000 });
        var lost = new Random(5);
        await window.Page.RouteAsync("**/entries/**", route => lost.Next(100) < 5 ? route.AbortAsync() : route.ContinueAsync());
        await window.Page.EvaluateAsync(
            """
            () => {
              window.waits = [];
              let at = 0;
              addEventListener("keydown", e => { at = e.timeStamp; }, true);
              addEventListener("input", () => { const from = at; requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.waits.push(performance.now() - from); c.port2.postMessage(0); }); }, true);
            }
            """);

        foreach (var code in codes.Take(15))
            await grid.Type(code, "12");
        await grid.Settled(120_000);
        var waits = await window.Page.EvaluateAsync<double[]>("window.waits.sort((a, b) => a - b)");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"key press to glyph, 400 ms and 5 % loss: p50 {waits[waits.Length / 2]:0.0} ms, p95 {waits[waits.Length * 95 / 100]:0.0} ms, worst {waits[^1]:0.0} ms of {waits.Length}"));
        Assert.Equal(30, waits.Length);

        await devtools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
        await grid.Field(codes[0], "tw1").FocusAsync();
        await grid.Paste("", string.Join('\n', codes.Select((_, r) => string.Join('\t', Enumerable.Range(1, 4).Select(c => $"{r + 1}{c}")))));
        var take = window.Page.Locator("dialog[open] button[type=submit]");
        await take.WaitForAsync();
        var times = await window.Page.EvaluateAsync<double[]>(
            """
            async () => {
              const from = performance.now();
              document.querySelector("dialog[open] button[type=submit]").click();
              await new Promise(done => { const look = () => (document.querySelectorAll("[data-cell].k-cell--empty:not(div)").length === 0 ? done() : requestAnimationFrame(look)); look(); });
              const local = performance.now() - from;
              await new Promise(done => { const look = () => (document.querySelectorAll("td.k-cell--wait").length === 0 ? done() : requestAnimationFrame(look)); look(); });
              return [local, performance.now() - from];
            }
            """);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"paste of {codes.Length * 4} figures: in the cells after {times[0]:0} ms, saved after {times[1]:0} ms"));
        await grid.Settled();
        var stored = await EntryGrid.Stored(fixture.Address, "35.08/saluran-lambat");
        Assert.All(codes.Select((code, r) => (code, r)), one => Assert.Equal($"{one.r + 1}4", stored[(one.code, "tw4")]));
    }

    private static Caller Operator(string agency, string id, string name) =>
        TestCallers.Person(id, new Grant(agency.Replace('/', '|'), ActorRole.Operator)) with { Name = name };

    private static Dictionary<string, string> Headers(Caller caller) => new() { [TestCallers.Header] = TestCallers.Write(caller) };

    // Mixed as people mix them: thousands with a decimal comma, trailing zeros, dashes, words, two readings, merged cells.
    private static (string Html, Dictionary<(string Code, string Period), string> Expected) Block(string[] codes)
    {
        string[] typed = ["1.234,5", "12,50", "-", "n/a", "7", "1.500", "Rp 2.000.000,00", "0,25"];
        string[] read = ["1234,5", "12,50", "notApplicable", "notApplicable", "7", "1500", "2000000,00", "0,25"];
        var expected = new Dictionary<(string, string), string>();
        var rows = new List<string>();
        for (var r = 0; r < codes.Length; r++)
        {
            var cells = new List<string>();
            for (var c = 0; c < 4; c++)
            {
                var isMerged = c == 1 && r % 10 == 4; // over two rows
                if (c == 1 && r % 10 == 5)
                    continue;
                var which = isMerged ? 4 : ((r * 4) + c) % typed.Length;
                cells.Add($"<td{(isMerged ? " rowspan=2" : "")} style='mso-number-format:General'>\u00a0{typed[which]}\n</td>");
                expected[(codes[r], $"tw{c + 1}")] = read[which];
            }

            rows.Add($"<tr>{string.Concat(cells)}</tr>");
        }

        return ($"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><!--StartFragment--><table border=0>{string.Concat(rows)}</table><!--EndFragment--></body></html>", expected);
    }
}

using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The server is killed while somebody types and pastes: nothing is lost, and the page says the truth all the while.</summary>
[Collection(WholeMachine.Name)]
public sealed class EntryKillTests(BrowserFixture fixture)
{
    [Fact]
    public async Task No_figure_is_lost_when_the_server_is_killed_while_typing_and_pasting()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-isian-").FullName;
        try
        {
            await using var dev = await DevScript.Up(data, "--silos", "2", "--restart-after", "20");
            const string Agency = "35.08/dinkop-mati";
            await Example.Import(dev.Address, Agency);
            await using var window = await fixture.Open(dev.Address);
            var grid = new EntryGrid(window, dev.Address, Agency, "?semua=1");
            await grid.Open();
            var codes = await grid.Codes();
            var expected = new Dictionary<(string Code, string Period), string>();
            await Type(0, 3);
            await grid.Settled();
            await grid.Says("3 tersimpan");

            await Task.WhenAll(dev.Signal("KILL", "silo-1"), dev.Signal("KILL", "silo-2"));
            await Type(3, 5);
            await grid.Says("2 menunggu koneksi");
            Assert.Contains("3 tersimpan", await grid.Line(), StringComparison.Ordinal); // what was acknowledged, and no more
            await Assertions.Expect(window.Page.Locator("#koneksi")).ToContainTextAsync("Koneksi terputus sejak");

            await grid.Field(codes[5], "tw1").FocusAsync();
            await grid.Paste("", string.Join('\n', Enumerable.Range(5, 10).Select(r => string.Join('\t', Enumerable.Range(1, 4).Select(c => $"{r}{c}")))));
            await window.Page.Locator("dialog[open] button[type=submit]").ClickAsync();
            foreach (var r in Enumerable.Range(5, 10))
            {
                foreach (var c in Enumerable.Range(1, 4))
                    expected[(codes[r], $"tw{c}")] = $"{r}{c}";
            }

            await grid.Says("42 menunggu koneksi");
            Assert.Contains("3 tersimpan", await grid.Line(), StringComparison.Ordinal);

            await Type(15, 17); // goes on while the server comes back
            await grid.Settled(180_000);
            await grid.Says($"{expected.Count} tersimpan");
            await Assertions.Expect(window.Page.Locator("#koneksi")).Not.ToContainTextAsync("terputus");
            var stored = await EntryGrid.Stored(dev.Address, Agency);
            Assert.All(expected, e => Assert.Equal((e.Key, e.Value), (e.Key, stored[e.Key])));
            Assert.Equal(expected.Count, stored.Values.Count(value => value != "missing"));
            await dev.Interrupt();

            async Task Type(int from, int to)
            {
                for (var i = from; i < to; i++)
                {
                    await grid.Type(codes[i], $"{i + 100}");
                    expected[(codes[i], "tw4")] = $"{i + 100}";
                }
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Kinerja.Testing;
using Kinerja.Web.Accounts;
using Microsoft.Playwright;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Somebody who has never seen the site registers an agency alone and brings its document. The server is killed twice on the way.</summary>
[Collection(WholeMachine.Name)]
public sealed class NewcomerJourneyTests(BrowserFixture fixture, ITestOutputHelper output)
{
    private const string Password = "jembatan ungu empat sore";
    private const string Email = "siti.rahayu@lumajangkab.go.id";

    [Fact]
    public async Task From_nothing_to_the_first_scorecard_with_a_server_that_dies_in_the_middle()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-newcomer-").FullName;
        try
        {
            await using var dev = await DevScript.UpForStrangers(data, "--no-demo");
            await using var window = await fixture.Open(dev.Address, width: 360);
            var page = window.Page;
            var began = Stopwatch.GetTimestamp();

            // Region, account, mail.
            await page.GotoAsync("/daftar");
            await Check(window);
            await page.FillAsync("#cari", "lumjang");
            await page.PressAsync("#cari", "Enter");
            await page.Locator(".k-pick a").First.ClickAsync();
            await page.FillAsync("#nama", "Siti Rahayu");
            await page.FillAsync("#surel", Email);
            await Check(window);
            await Send(page);
            await page.GotoAsync(await LinkInMail(window));
            await page.FillAsync("#sandi", Password);
            await Check(window);
            await Send(page);
            Assert.EndsWith("/daftar?cari=35.08", page.Url, StringComparison.Ordinal);
            await page.Locator(".k-pick button").First.ClickAsync();
            var registration = page.Url;
            Assert.Matches("/daftar/[0-9a-f]{32}$", registration);

            // The server dies while the form is filled; what was typed is still there, and the form still counts.
            await page.FillAsync("#urusan", "2.17");
            await page.FillAsync("#nama", "Dinas Koperasi dan Usaha Mikro");
            await Check(window);
            await Kill(dev);
            await Send(page);
            Assert.Empty(await page.Locator(".k-errors").AllAsync());

            // Second step.
            await page.GetByRole(AriaRole.Main).Locator("a[href*='/akun/keamanan']").First.ClickAsync();
            var key = (await page.InnerTextAsync("#kunci")).Replace(" ", "", StringComparison.Ordinal);
            await page.FillAsync("#kode", TimeCodes.Code(TimeCodes.Bytes(key), TimeCodes.StepOf(TimeProvider.System.GetUtcNow())));
            await page.FillAsync("#sandi", Password);
            await Check(window);
            await Send(page);
            Assert.Equal(10, await page.Locator("#kode-pemulihan li").CountAsync());

            // Goes on from where it was left, and dies again while the agency is being opened.
            await page.GotoAsync("/daftar");
            await page.Locator($"a[href='{new Uri(registration).AbsolutePath}']").ClickAsync();
            await page.Locator("input[name='cara'][value='Document']").CheckAsync();
            await Check(window);
            await Send(page);
            var sent = Send(page).ContinueWith(task => task.Exception, TaskScheduler.Default); // the browser may be told nothing at all
            await Kill(dev);
            await sent;
            await page.GotoAsync(registration + "/kirim");
            if (await page.GetByText("sudah dibuka").CountAsync() == 0)
                await Send(page);
            await page.GetByText("sudah dibuka").WaitForAsync();
            await Check(window);

            // The document, as it is.
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Bawa dokumen IKU" }).Last.ClickAsync();
            await page.SetInputFilesAsync("#berkas", Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
            await Send(page);
            Assert.Contains("/impor/imp-", page.Url, StringComparison.Ordinal);
            await page.Locator("input[name='usulan']").CheckAsync();
            await page.Locator("input[name='mustahil']").CheckAsync();
            await page.Locator("#terapkan").ClickAsync();
            await page.GotoAsync(page.Url.Replace("/rencana", "/iku/2019", StringComparison.Ordinal).Split('?')[0]);
            await page.GetByText("Persentase koperasi sehat").First.WaitForAsync();
            await Check(window);

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from /daftar to the first scorecard in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s, a person's typing not counted"));
            await dev.Interrupt();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Send(IPage page)
    {
        await page.Locator("main button[type='submit'].btn-primary").Last.ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task Check(Window window)
    {
        Assert.Empty(await window.Violations());
        Assert.Equal(0, await window.Overflow());
    }

    private async Task<string> LinkInMail(Window window)
    {
        var mails = await window.Page.Context.NewPageAsync();
        await mails.GotoAsync("/akun/surat");
        var letter = mails.Locator(".k-letter", new() { HasText = Email });
        for (var tries = 0; tries < 50 && await letter.CountAsync() == 0; tries++)
        {
            await Task.Delay(100);
            await mails.ReloadAsync();
        }

        var link = await letter.Locator("a.btn").First.GetAttributeAsync("href");
        await mails.CloseAsync();
        return link!;
    }

    private static async Task Kill(DevScript dev)
    {
        var pid = dev.Pid("silo-1");
        await dev.Signal("KILL", "silo-1");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                if (dev.Pid("silo-1") != pid && (await dev.Client.GetAsync("/health", limit.Token)).IsSuccessStatusCode)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
            }

            await Task.Delay(100, limit.Token);
        }
    }
}

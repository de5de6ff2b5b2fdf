using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The entry grid in a window: what a person sees of it and does with it.</summary>
internal sealed class EntryGrid(Window window, Uri address, string agency, string query = "")
{
    private const string Ready = "#isian[data-ready='1']";

    public IPage Page => window.Page;

    /// <summary>Opens it and waits until its script runs.</summary>
    public async Task Open()
    {
        await Page.GotoAsync(new Uri(address, $"/i/{agency}/isi/2019/tw4{query}").ToString());
        await Page.Locator(Ready).WaitForAsync();
    }

    /// <summary>Codes of the rows that can be walked through, from the top.</summary>
    public Task<string[]> Codes() => Page.EvaluateAsync<string[]>(
        "[...new Set([...document.querySelectorAll('[data-cell] input.form-control:not(.form-control-sm)')].filter(i => i.checkVisibility()).map(i => i.closest('[data-cell]').dataset.cell))]");

    /// <summary>The field of a figure.</summary>
    public ILocator Field(string code, string period = "tw4") => Page.Locator($"[data-cell='{code}'][data-p='{period}'] input.form-control").First;

    /// <summary>The cell of a figure.</summary>
    public ILocator Cell(string code, string period = "tw4") => Page.Locator($"[data-cell='{code}'][data-p='{period}']");

    /// <summary>The line over the grid.</summary>
    public async Task<string> Line() => (await Page.Locator("#keadaan").InnerTextAsync()).Replace('\u00a0', ' ').ReplaceLineEndings(" ");

    /// <summary>Waits until the line says something.</summary>
    public Task Says(string words, float timeout = 30_000) => Assertions.Expect(Page.Locator("#keadaan")).ToContainTextAsync(words, new() { Timeout = timeout });

    /// <summary>Waits until nothing is under way any more.</summary>
    public async Task Settled(float timeout = 60_000)
    {
        await Assertions.Expect(Page.Locator("td.k-cell--wait, td.k-cell--fail")).ToHaveCountAsync(0, new() { Timeout = timeout });
    }

    /// <summary>Types into a figure and goes down, with the keyboard alone.</summary>
    public async Task Type(string code, string text, string period = "tw4")
    {
        await Field(code, period).FocusAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>What an application puts on the clipboard, pasted at the chosen cell.</summary>
    public Task Paste(string html, string text) => Page.EvaluateAsync(
        """
        ([html, text]) => {
          const data = new DataTransfer();
          if (html) data.setData("text/html", html);
          data.setData("text/plain", text);
          document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, new[] { html, text });

    /// <summary>What the server holds, by code and period: a text, or the name of a state.</summary>
    public static async Task<IReadOnlyDictionary<(string Code, string Period), string>> Stored(Uri address, string agency)
    {
        using var client = new HttpClient { BaseAddress = address };
        var sheet = JsonNode.Parse(await client.GetStringAsync($"/api/v1/agencies/{agency}/entries/2019?period=tw4"))!;
        return sheet["cells"]!.AsArray().ToDictionary(
            c => ((string)c!["code"]!, (string)c["period"]!), c => (string)c!["state"]! == "number" ? (string)c["text"]! : (string)c["state"]!);
    }
}

using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>A browser window that remembers requests to other hosts, script errors and violations of the content policy.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];
    private readonly List<Microsoft.Playwright.IRequest> _looks = [];

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    internal static async Task<Window> On(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var window = new Window(context, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                window._faults.Add($"request to {request.Url}");
            }
        };
        page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType is "stylesheet" or "script")
                window._looks.Add(request);
        };
        page.PageError += (_, error) => window._faults.Add($"script: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                window._faults.Add($"console: {message.Text}");
            }
        };
        return window;
    }

    /// <summary>Rules of WCAG 2.2 AA that the page breaks, each with the first places.</summary>
    // The script is run in the page itself. The package's own call opens a blank page for each run and loads everything there once more, which costs seconds
    // and finds nothing else on pages without frames.
    public async Task<string[]> Violations()
    {
        await Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, {
              resultTypes: ["violations"],
              runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            })).violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join(" | ")}`)
            """);
    }

    /// <summary>Presses a key that leads to another page, the answer to a form included; that page is there when this returns.</summary>
    // An answer from the server is not yet a page: until the browser has put it in place, what is looked at is the page before.
    public async Task Press(string key)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Page.FrameNavigated += Arrived;
        try
        {
            await Page.Keyboard.PressAsync(key);
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await Page.WaitForLoadStateAsync();
        }
        finally
        {
            Page.FrameNavigated -= Arrived;
        }

        void Arrived(object? sender, IFrame frame) => arrived.TrySetResult();
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Bytes of style sheets and scripts as they came over the line.</summary>
    public async Task<int> Weight() => (await Task.WhenAll(_looks.Select(r => r.SizesAsync()))).Sum(s => s.ResponseBodySize);

    /// <summary>Nothing came from elsewhere, nothing failed, no policy was broken.</summary>
    public void AssertClean() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

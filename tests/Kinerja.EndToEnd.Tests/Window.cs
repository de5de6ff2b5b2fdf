using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>A browser window that remembers requests to other hosts, script errors and violations of the content policy.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

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

    /// <summary>Nothing came from elsewhere, nothing failed, no policy was broken.</summary>
    public void AssertClean() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

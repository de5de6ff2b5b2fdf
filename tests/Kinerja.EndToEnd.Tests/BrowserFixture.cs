using Kinerja.Testing;
using Kinerja.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Kinerja.EndToEnd.Tests.BrowserFixture))]

namespace Kinerja.EndToEnd.Tests;

/// <summary>The real site with the Lumajang example and a real browser, one of each for all journeys.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // The browser neither updates itself nor looks anything up: it talks to the site alone.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private SiteFactory? _site;
    private IPlaywright? _playwright;

    public Uri Address { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _site = new SiteFactory(_storage.ConnectionString, demo: true, environment: "Development"); // a browser keeps the cookies of http only there
        Address = _site.Start();
        using (var client = new HttpClient { BaseAddress = Address })
        {
            await _site.WaitUntilReady(client);
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("KINERJA_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Quiet,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        await _storage.DisposeAsync();
    }

    /// <summary>A fresh window that records what must not happen.</summary>
    public Task<Window> Open(int width = 1440, bool dark = false, bool scripts = true, float scale = 1) => Open(Address, width, dark, scripts, scale);

    /// <summary>A window of somebody.</summary>
    public async Task<Window> OpenAs(Kinerja.Grains.Access.Contracts.Caller caller)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = 1440, Height = 900 },
            ExtraHTTPHeaders = new Dictionary<string, string> { [TestCallers.Header] = TestCallers.Write(caller) },
        });
        return await Window.On(context, Address);
    }

    /// <summary>The same on another site.</summary>
    public async Task<Window> Open(Uri address, int width = 1440, bool dark = false, bool scripts = true, float scale = 1, IReadOnlyDictionary<string, string>? headers = null)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            DeviceScaleFactor = scale,
            ExtraHTTPHeaders = headers,
        });
        return await Window.On(context, address);
    }
}

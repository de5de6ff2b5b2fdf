using Kinerja.Testing;
using Kinerja.Web.Limits;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Web.Tests.Limits;

/// <summary>A site of its own whose limits are reached after a few requests.</summary>
public sealed class LimitSite : IAsyncLifetime
{
    /// <summary>What one source, one account and one agency have at once.</summary>
    public const int OfSource = 60;

    /// <inheritdoc cref="OfSource"/>
    public const int OfAccount = 15;

    /// <inheritdoc cref="OfSource"/>
    public const int OfTenant = 40;

    /// <summary>Sign-ins of one source.</summary>
    public const int SignIns = 4;

    private static int _sources;

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private SiteFactory? _site;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _site!.Services;

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _site = new SiteFactory(
            _storage.ConnectionString,
            settings: new Dictionary<string, string> { ["Kinerja:Accounts:SignInsPerMinute"] = $"{SignIns}" },
            services: services => services.Configure<LimitOptions>(limits =>
            {
                // Slowly enough that a machine which is busy does not get ahead of it.
                limits.Source = Rate(OfSource);
                limits.Account = Rate(OfAccount);
                limits.Tenant = Rate(OfTenant);
                limits.Keys = Rate(OfAccount);
                limits.Registration = Rate(OfAccount);
            }));
        Address = _site.Start();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        await _site.WaitUntilReady(Client);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_site is not null)
            await _site.DisposeAsync();
        await _storage.DisposeAsync();
    }

    /// <summary>An address that nobody has come from.</summary>
    public static string NewSource()
    {
        var n = Interlocked.Increment(ref _sources);
        return $"10.7.{n / 250}.{(n % 250) + 1}";
    }

    private static RateSettings Rate(int burst) => new() { Burst = burst, Tokens = 1, Period = TimeSpan.FromSeconds(2) };
}

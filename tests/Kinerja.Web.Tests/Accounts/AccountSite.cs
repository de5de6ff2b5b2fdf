using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Notifications;
using Kinerja.Testing;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Orleans;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>A site as developers have it, with the people of the example, a clock that can be moved on, and its mails in a folder.</summary>
public sealed class AccountSite : IAsyncLifetime
{
    public const string Password = "jembatan ungu empat sore";

    // A machine that builds and measures at the same time is slow; how long a provider may take is tested elsewhere.
    private const string Patience = "00:01:00";

    private static int _sources;

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly DirectoryInfo _mails = Directory.CreateTempSubdirectory("kinerja-mail-");
    private SiteFactory? _site;

    private readonly Work _work = new();

    /// <summary>Passwords that were held against a hash so far.</summary>
    public int Hashes => _work.Hashes;

    /// <summary>Attempts that were told to an account, real or nobody's, so far.</summary>
    public int Attempts => _work.Attempts;

    internal ShiftedTime Time { get; } = new();

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _site!.Services;

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _site = new SiteFactory(
            _storage.ConnectionString, demo: true, Time, new Dictionary<string, string> { ["Kinerja:Mail:Folder"] = _mails.FullName, ["Kinerja:Accounts:SignInsPerMinute"] = "1000", ["Kinerja:Accounts:ProviderPatience"] = Patience }, "Development", services =>
            {
                services.AddScoped<IPasswordHasher<AccountUser>>(provider => new CountingHasher(provider.GetRequiredService<IOptions<PasswordHasherOptions>>(), _work));
                services.AddSingleton<IOutgoingGrainCallFilter>(_work);
                services.Configure<NoticeOptions>(o => o.Grouped = TimeSpan.Zero);
            });
        Address = _site.Start();
        using var client = new HttpClient { BaseAddress = Address };
        await _site.WaitUntilReady(client);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
            await _site.DisposeAsync();
        await _storage.DisposeAsync();
        _mails.Delete(recursive: true);
    }

    /// <summary>Another process of the same site, over the same storage and under the same address.</summary>
    internal SiteFactory NewProcess() => new(
        _storage.ConnectionString, demo: false, Time, new Dictionary<string, string> { ["Kinerja:Mail:Folder"] = _mails.FullName, ["Kinerja:Accounts:Address"] = Address.ToString(), ["Kinerja:Accounts:ProviderPatience"] = Patience }, "Development");

    /// <summary>An address that nobody has used.</summary>
    internal static string NewEmail() => $"siti.{Kinerja.Grains.Accounts.AccountSecrets.NewId()[..10]}@lumajangkab.go.id";

    /// <summary>A browser in a network of its own.</summary>
    internal Browser NewBrowser() => Browser.From(Address, $"10.1.{Interlocked.Increment(ref _sources) / 250}.{(_sources % 250) + 1}");

    /// <summary>The n-th mail to an address, from 1; waits for it.</summary>
    internal async Task<MimeMessage> Mail(string to, int n = 1)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var mails = _mails.EnumerateFiles("*.eml").OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => MimeMessage.Load(f.FullName))
                .Where(m => m.To.Mailboxes.Any(b => b.Address == to)).ToList();
            if (mails.Count >= n)
                return mails[n - 1];
            await Task.Delay(50, limit.Token);
        }
    }

    /// <summary>How many mails went to an address so far.</summary>
    internal int Mails(string to) => _mails.EnumerateFiles("*.eml").Count(f => MimeMessage.Load(f.FullName).To.Mailboxes.Any(b => b.Address == to));

    /// <summary>The link in a mail.</summary>
    internal static string LinkIn(MimeMessage mail) => new Uri(mail.TextBody!.Split('\r', '\n').Single(l => l.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;

    /// <summary>A confirmed account with the password of these tests.</summary>
    internal Task<AccountUser> NewAccount(string email) => NewAccount(Services, email);

    /// <summary>The same on another site.</summary>
    internal static async Task<AccountUser> NewAccount(IServiceProvider services, string email)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>();
        var user = new AccountUser("Siti Rahayu", email);
        user.Credentials = user.Credentials with { IsConfirmed = true };
        var made = await users.CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(e => e.Code)));
        return user;
    }

    /// <summary>Changes an account behind its pages.</summary>
    internal async Task Change(string account, Func<AccountCredentials, AccountCredentials> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>();
        var user = (await users.FindByIdAsync(account))!;
        user.Credentials = change(user.Credentials);
        Assert.True((await users.UpdateAsync(user)).Succeeded);
    }

    /// <summary>What a cookie of a session holds.</summary>
    internal AuthenticationTicket Ticket(string cookie) =>
        Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(cookie)!;

    /// <summary>A browser that has signed in.</summary>
    internal async Task<Browser> SignedIn(string email, string password = Password)
    {
        var browser = NewBrowser();
        var answer = await SignIn(browser, email, password);
        Assert.Equal((302, "/"), (answer.Status, answer.Leads));
        return browser;
    }

    /// <summary>Sends the form of the sign-in page.</summary>
    internal static async Task<Page> SignIn(Browser browser, string email, string password, string back = "") =>
        await browser.Send(await browser.Open("/akun/masuk" + back), "#sandi", ("surel", email), ("sandi", password));

    /// <summary>True while the browser is signed in.</summary>
    internal static async Task<bool> IsIn(Browser browser) => (await browser.Open("/akun")).Status == 200;

    private sealed class Work : IOutgoingGrainCallFilter
    {
        public int Hashes;
        public int Attempts;

        public Task Invoke(IOutgoingGrainCallContext context)
        {
            if (context.InterfaceMethod?.Name == nameof(IAccount.Attempt))
                Interlocked.Increment(ref Attempts);
            return context.Invoke();
        }
    }

    private sealed class CountingHasher(IOptions<PasswordHasherOptions> options, Work work) : PasswordHasher<AccountUser>(options)
    {
        public override PasswordVerificationResult VerifyHashedPassword(AccountUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref work.Hashes);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

/// <summary>Tests of accounts share a site and run one after another: some move its clock.</summary>
[CollectionDefinition(Name)]
public sealed class AccountSiteTests : ICollectionFixture<AccountSite>
{
    public const string Name = "account site";
}

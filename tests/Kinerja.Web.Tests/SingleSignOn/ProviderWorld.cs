using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Web.Access;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Accounts.Providers;
using Kinerja.Web.Application;
using Kinerja.Web.Tests.Accounts;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kinerja.Web.Tests.SingleSignOn;

/// <summary>Agencies with providers, people with roles, and the steps of a sign-in, on the site of accounts.</summary>
internal sealed class ProviderWorld
{
    private static int _agencies;

    private readonly AccountSite _site;
    private readonly SmallProvider _provider;

    public ProviderWorld(AccountSite site, SmallProvider provider)
    {
        (_site, _provider) = (site, provider);
        provider.Time = site.Time;
    }

    public IGrainFactory Grains => _site.Services.GetRequiredService<IGrainFactory>();

    /// <summary>An agency that no other test uses.</summary>
    public static string NewScope(string region = "35.12") => $"{region}|uji-sso-{Interlocked.Increment(ref _agencies)}";

    /// <summary>Settings that fit the small provider.</summary>
    public ProviderSettings Settings => new() { IsOn = true, Label = "SSO Uji", Authority = _provider.Authority, ClientId = SmallProvider.Client, NeedsVerifiedEmail = true };

    /// <summary>Sets up the provider of a scope.</summary>
    public async Task SetUp(string scope, Func<ProviderSettings, ProviderSettings>? change = null, string secret = SmallProvider.Secret)
    {
        using var _ = Callers.Use(TestCallers.Everything);
        var grain = Grains.SingleSignOn(scope);
        var saved = await grain.Save(new()
        {
            OperationId = OperationIds.New(),
            Settings = change is null ? Settings : change(Settings),
            ProtectedSecret = _site.Services.GetRequiredService<ProviderSecrets>().Protect(scope, secret),
            ExpectedRevision = (await grain.Get()).Revision,
            Actor = new("uji", "Uji"),
        });
        Assert.True(saved.IsOk, string.Join(", ", saved.Problems.Select(p => p.Code)));
    }

    /// <summary>A confirmed account with the password of tests that holds roles.</summary>
    public async Task<AccountUser> NewPerson(params (string Scope, ActorRole Role)[] roles)
    {
        var user = await _site.NewAccount(AccountSite.NewEmail());
        using var _ = Callers.Use(TestCallers.Everything);
        foreach (var (scope, role) in roles)
        {
            var given = await Grains.Members(scope).Give(new() { OperationId = OperationIds.New(), Account = user.Id, Name = user.Credentials.Name, Role = role, Actor = new("uji", "Uji") });
            Assert.True(given.IsOk);
        }

        return user;
    }

    /// <summary>From the link of a scope to the provider and back; the answer to the way back.</summary>
    public static async Task<Page> Through(Browser browser, string scope, string query = "") => await browser.Open(await Code(browser, scope, query));

    /// <summary>From the link of a scope to the provider; the address that it leads back to.</summary>
    public static async Task<string> Code(Browser browser, string scope, string query = "")
    {
        var there = await browser.Open($"/masuk/{ProviderLinks.Path(scope)}{query}");
        Assert.Equal(302, there.Status);
        var back = await browser.Open(there.Location!);
        Assert.True(back.Status == 302, $"{back.Status}: {back.Html}");
        return back.Location!;
    }

    /// <summary>Fills in the form that binds a login.</summary>
    public static async Task<Page> Bind(Browser browser, Page page, string email, string code = "", string password = AccountSite.Password) =>
        await browser.Send(await browser.Follow(page), "#sandi", ("surel", email), ("sandi", password), ("kode", code));

    /// <summary>Binds the present person of the provider to an account, in a browser that is thrown away.</summary>
    public async Task Bound(string scope, AccountUser user, string code = "")
    {
        using var browser = _site.NewBrowser();
        var page = await Through(browser, scope);
        Assert.Equal(ProviderLinks.Bind, page.Leads);
        Assert.Equal(302, (await Bind(browser, page, user.Credentials.Email, code)).Status);
    }

    /// <summary>The caller behind a browser's session.</summary>
    public async Task<Caller> CallerOf(Browser browser)
    {
        var principal = _site.Ticket(browser.Cookie("kinerja-sesi")).Principal;
        return (await _site.Services.GetRequiredService<SessionCallers>().Find(principal.FindFirst("sub")!.Value, principal.FindFirst("sid")!.Value))!;
    }

    /// <summary>The account as it stands.</summary>
    public async Task<AccountUser> Now(AccountUser user)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>().FindByIdAsync(user.Id))!;
    }

    /// <summary>Entries of the audit of a scope, once there are any that fit.</summary>
    public async Task<IReadOnlyList<AuditEvent>> Entries(string scope, Func<AuditEvent, bool> fits)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using (Callers.Use(TestCallers.Everything))
            {
                AuditEvent[] found = [.. (await Grains.AuditLog(scope).Read(new(), null)).Entries.Select(e => e.Event).Where(fits)];
                if (found.Length > 0)
                    return found;
            }

            await Task.Delay(50, limit.Token);
        }
    }
}

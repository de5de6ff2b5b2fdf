using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Onboarding;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Admins have passwords of 14 characters at least; whoever becomes one with a shorter one changes it first.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class LongPasswordTests(AccountSite site)
{
    private const string Short = "Tq7#vLm2zXp9";
    private const string Agency = "35.08|dinas-sandi";

    [Fact]
    public async Task A_role_of_an_admin_counts_once_the_password_is_long_enough()
    {
        var user = await ShortAccount();
        await Give(user.Id, ActorRole.AgencyAdmin);
        using var browser = await site.SignedIn(user.Credentials.Email, Short);
        var page = await browser.Open("/akun");
        Assert.Contains("Peran admin Anda belum berlaku", page.Text, StringComparison.Ordinal);
        Assert.Empty((await Caller(user.Id)).Grants);

        page = await browser.Open("/akun/keamanan");
        var refused = await browser.Send(page, "#sandi-baru", ("sandi", Short), ("sandi-baru", "Wz4!kRb8nQy1x"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("14", Assert.Single(refused.Summary), StringComparison.Ordinal);
        page = await browser.Follow(await browser.Send(page, "#sandi-baru", ("sandi", Short), ("sandi-baru", AccountSite.Password)));
        Assert.DoesNotContain("Peran admin Anda belum berlaku", page.Text, StringComparison.Ordinal);
        Assert.Equal(Agency, Assert.Single((await Caller(user.Id)).Grants).Scope);
    }

    [Fact]
    public async Task A_short_password_is_no_hindrance_to_other_roles_and_its_length_is_not_kept()
    {
        var user = await ShortAccount();
        await Give(user.Id, ActorRole.Operator);
        using var browser = await site.SignedIn(user.Credentials.Email, Short);
        Assert.DoesNotContain("belum berlaku", (await browser.Open("/akun")).Text, StringComparison.Ordinal);
        Assert.Equal(ActorRole.Operator, Assert.Single((await Caller(user.Id)).Grants).Role);
        Assert.False((await Find(user.Id)).Credentials.HasLongPassword);
    }

    [Fact]
    public async Task An_invitation_to_become_an_admin_waits_until_the_password_is_changed()
    {
        var (user, token) = (await ShortAccount(), InvitationToken.New());
        using (Callers.Use(TestCallers.Everything))
        {
            var invited = await site.Services.GetRequiredService<IGrainFactory>().Admissions(Agency)
                .Invite(new() { OperationId = $"op-{user.Id}", Hash = InvitationToken.Hash(token)!, Role = ActorRole.AgencyAdmin, Actor = new("uji", "Uji") });
            Assert.True(invited.IsOk);
        }

        using var browser = await site.SignedIn(user.Credentials.Email, Short);
        var page = await browser.Open($"/undangan/{token}");
        Assert.Contains("Admin memakai paling sedikit 14", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, page.Count("main form[method=post] button"));
        page = await browser.Open(page.One("main .btn-primary").GetAttribute("href")!);
        page = await browser.Follow(await browser.Send(page, "#sandi-baru", ("sandi", Short), ("sandi-baru", AccountSite.Password)));
        Assert.Equal($"/undangan/{token}", page.Address);
        await browser.Follow(await browser.Send(page, "main form button"));
        Assert.Equal(ActorRole.AgencyAdmin, Assert.Single((await Caller(user.Id)).Grants).Role);
    }

    [Theory]
    [InlineData("Tq7#vLm2zXp9", 12, null)]
    [InlineData("Tq7#vLm2zXp9", 14, "passwordLength")]
    [InlineData("Tq7#vLm2zXp9!f", 14, null)]
    [InlineData("Tq7#vLm2zXp", 12, "passwordLength")]
    public void Twelve_for_everybody_and_fourteen_for_admins(string password, int least, string? wrong)
    {
        Assert.Equal(wrong, PasswordRules.Wrong(password, "Siti", "siti@contoh.id", least));
        Assert.Equal(password.Length >= 14, PasswordRules.IsLong(password));
    }

    private async Task<AccountUser> ShortAccount()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>();
        var user = new AccountUser("Siti Rahayu", AccountSite.NewEmail());
        user.Credentials = user.Credentials with { IsConfirmed = true };
        Assert.True((await users.CreateAsync(user, Short)).Succeeded);
        return user;
    }

    private async Task<AccountUser> Find(string account)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>().FindByIdAsync(account))!;
    }

    private async Task Give(string account, ActorRole role)
    {
        using var _ = Callers.Use(TestCallers.Everything);
        Assert.True((await site.Services.GetRequiredService<IGrainFactory>().Members(Agency)
            .Give(new() { OperationId = $"op-{account}", Account = account, Name = "Siti", Role = role, Actor = new("uji", "Uji") })).IsOk);
    }

    /// <summary>What a session of the account may, as the edge sees it.</summary>
    private async Task<Caller> Caller(string account)
    {
        var session = AccountSecrets.NewId();
        using (Callers.Use(TestCallers.Everything))
            Assert.True((await site.Services.GetRequiredService<IGrainFactory>().Account(account).BeginSession(new() { Id = session, SecondFactor = true, Source = "10.9.9.9" })).IsOk);
        return (await site.Services.GetRequiredService<Kinerja.Web.Access.SessionCallers>().Find(account, session))!;
    }
}

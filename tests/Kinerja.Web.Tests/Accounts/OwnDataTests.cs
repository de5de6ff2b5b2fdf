using System.Text.Json;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Application;
using Kinerja.Web.Application.People;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>A person sees everything that is kept of them, and nothing of anybody else.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class OwnDataTests(AccountSite site)
{
    private const string Agency = "35.08|dinas-data";

    [Fact]
    public async Task What_is_kept_of_a_person_is_listed_and_taken_along_and_nobody_elses()
    {
        var (mine, theirs) = (await Marked("Penanda Satu"), await Marked("Penanda Dua"));
        using var browser = await site.SignedIn(mine.Credentials.Email);
        using var other = await site.SignedIn(theirs.Credentials.Email);
        using (Callers.Use(TestCallers.Person(mine.Id, new Grant(Agency, ActorRole.Operator))))
            await site.Services.GetRequiredService<IGrainFactory>().Visits(Kinerja.Model.Keys.AgencyKey.Parse(Agency)).Begin();
        var page = await browser.Open("/akun/data");
        Assert.Equal((200, "Data saya"), (page.Status, page.TextOf("h1")));
        Assert.Contains("Penanda Satu", page.Text, StringComparison.Ordinal);
        Assert.Contains("operator", page.Text, StringComparison.OrdinalIgnoreCase);

        var json = await browser.Client.GetStringAsync("/akun/data/unduh.json", TestContext.Current.CancellationToken);
        foreach (var html in new[] { page.Html, json })
        {
            Assert.DoesNotContain("Penanda Dua", html, StringComparison.Ordinal);
            Assert.DoesNotContain(theirs.Credentials.Email, html, StringComparison.Ordinal);
            Assert.DoesNotContain(mine.Credentials.PasswordHash!, html, StringComparison.Ordinal);
            Assert.DoesNotContain(mine.Credentials.Stamp, html, StringComparison.Ordinal);
            Assert.DoesNotContain(browser.Cookie("kinerja-sesi"), html, StringComparison.Ordinal);
        }

        var data = JsonDocument.Parse(json).RootElement;
        Assert.Equal((mine.Id, "Penanda Satu", mine.Credentials.Email, true), (data.GetProperty("account").GetString(), data.GetProperty("name").GetString(), data.GetProperty("email").GetString(), data.GetProperty("hasPassword").GetBoolean()));
        Assert.Equal([(Agency, "operator")], data.GetProperty("roles").EnumerateArray().Select(r => (r.GetProperty("scope").GetString()!, r.GetProperty("role").GetString()!)));
        Assert.Equal(1, data.GetProperty("sessions").GetArrayLength());
        Assert.Equal(1, data.GetProperty("visits").GetArrayLength());
        Assert.Contains(data.GetProperty("acts").EnumerateArray(), a => a.GetProperty("action").GetString() == "SignIn");

        // Every member of what is kept has its place: whoever adds one to an account decides whether it is shown.
        Assert.Equal(
            ["DisabledUntil", "Email", "HasLongPassword", "HasSecondFactor", "IsConfirmed", "LastTimeStep", "Logins", "Name", "Passkeys", "PasswordHash", "RecoveryCodes", "Stamp", "AuthenticatorKey"],
            typeof(Kinerja.Grains.Accounts.Contracts.AccountCredentials).GetProperties().Select(p => p.Name).Where(n => n != "EqualityContract").Order(StringComparer.Ordinal).OrderBy(n => n == "AuthenticatorKey"));
    }

    [Fact]
    public async Task It_is_for_whoever_has_signed_in_alone()
    {
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        Assert.Equal(302, (await browser.Open("/akun/data")).Status);
        Assert.Equal(302, (await browser.Open("/akun/data/unduh.json")).Status);
    }

    [Theory]
    [InlineData("Siti Rahayu", "S. R.")]
    [InlineData(" dr. Budi  Santoso ", "D. B. S.")]
    [InlineData("Kepala Dinas (contoh)", "K. D.")]
    [InlineData("?", "…")]
    [InlineData("", "")]
    public void A_masked_name_tells_two_people_apart_and_names_neither(string name, string masked) => Assert.Equal(masked, ShownNames.Masked(name));

    [Theory]
    [InlineData(ActorRole.Operator, Agency, false)]
    [InlineData(ActorRole.Head, Agency, true)]
    [InlineData(ActorRole.AgencyAdmin, Agency, true)]
    [InlineData(ActorRole.AgencyAdmin, "35.08|dinas-lain", false)]
    [InlineData(ActorRole.AgencyAdmin, "35.08", false)]
    [InlineData(ActorRole.Reviewer, "35.08", false)]
    [InlineData(ActorRole.PlatformAdmin, AccessScope.Platform, false)]
    public void A_name_is_shown_in_full_to_the_person_and_to_head_and_admin_of_the_agency(ActorRole role, string scope, bool shown)
    {
        var caller = TestCallers.Person("a", new Grant(scope, role)) with { Name = "Budi" };
        Assert.Equal(shown ? "Siti Rahayu" : "S. R.", ShownNames.Of("Siti Rahayu", Agency, caller));
        Assert.Equal("Budi", ShownNames.Of("Budi", Agency, caller));
        Assert.Equal("S. R.", ShownNames.Of("Siti Rahayu", Agency, caller with { SecondFactor = false }));
        Assert.Equal("Data contoh", ShownNames.Of("Data contoh", Agency, Caller.Anonymous));
    }

    private async Task<AccountUser> Marked(string name)
    {
        var user = await site.NewAccount(AccountSite.NewEmail());
        await site.Change(user.Id, c => c with { Name = name });
        using (Callers.Use(TestCallers.Everything))
        {
            var given = await site.Services.GetRequiredService<IGrainFactory>().Members(Agency)
                .Give(new() { OperationId = $"op-{user.Id}", Account = user.Id, Name = name, Role = ActorRole.Operator, Actor = new("uji", "Uji") });
            Assert.True(given.IsOk);
        }

        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<AccountUser>>().FindByIdAsync(user.Id))!;
    }
}

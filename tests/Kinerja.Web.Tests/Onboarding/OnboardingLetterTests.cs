using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Tests.Accounts;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Onboarding;

/// <summary>Newcomers and their admins get a mail for what concerns them, once for each command.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class OnboardingLetterTests(AccountSite site)
{
    [Fact]
    public async Task An_invitation_a_request_and_its_answer_each_are_a_mail()
    {
        var (admin, agency) = await Admin("sampangkab.go.id");
        using var browser = As(admin, new Grant($"35.27|{agency}", ActorRole.AgencyAdmin));
        var guest = AccountSite.NewEmail();
        var people = await browser.Open($"/i/35.27/{agency}/orang");
        var page = await browser.Send(people, "#untuk-siapa", ("untuk-siapa", guest), ("peran", "Operator"));
        var mail = await site.Mail(guest);
        Assert.Contains($"Dinas {agency}", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Siti Rahayu", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(new Uri(page.One("input[readonly]").GetAttribute("value")!).PathAndQuery, AccountSite.LinkIn(mail));

        // The same form once more is the same invitation, and no second mail.
        Assert.Equal(302, (await browser.Send(people, "#untuk-siapa", ("untuk-siapa", guest), ("peran", "Operator"))).Status);
        Assert.Equal(1, (await browser.Open($"/i/35.27/{agency}/orang")).Count("input[name='undangan']"));

        var other = await site.NewAccount(AccountSite.NewEmail());
        using var newcomer = As(other);
        var join = await newcomer.Open($"/gabung/35.27/{agency}");
        await newcomer.Send(join, "#pesan", ("pesan", "Saya operator bidang koperasi"));
        await newcomer.Send(join, "#pesan", ("pesan", "Saya operator bidang koperasi"));
        mail = await site.Mail(admin.Credentials.Email);
        Assert.Equal($"/i/35.27/{agency}/orang", AccountSite.LinkIn(mail));

        page = await browser.Open($"/i/35.27/{agency}/orang");
        await browser.Send(page, "input[value='terima']", ("peran", "Operator"));
        mail = await site.Mail(other.Credentials.Email);
        Assert.Contains("Anda diterima", mail.Subject, StringComparison.Ordinal);
        Assert.Equal($"/i/35.27/{agency}", AccountSite.LinkIn(mail));

        // Mails go out in order: what would have come twice would be there by now.
        Assert.Equal((1, 1, 1), (site.Mails(guest), site.Mails(admin.Credentials.Email), site.Mails(other.Credentials.Email)));
    }

    [Fact]
    public async Task A_decision_on_a_registration_reaches_its_applicant_with_the_reason()
    {
        var user = await site.NewAccount($"budi.{Kinerja.Grains.Accounts.AccountSecrets.NewId()[..8]}@contoh.id");
        var (id, _) = await Described(user);
        using (var applicant = As(user))
            await applicant.Send(await applicant.Open($"/daftar/{id}/kirim"), "main .k-onb > div form");
        using var region = Browser.As(site.Address, TestCallers.Person(Kinerja.Grains.Accounts.AccountSecrets.NewId(), new Grant("35.27", ActorRole.AgencyAdmin)));
        var page = await region.Open("/w/35.27/pendaftaran?bahasa=en");
        var decided = await region.Send(page, $"input[value='{id}']", ("putusan", "tolak"), ("alasan", "Surat tugas tidak terbaca"));
        Assert.Equal(302, decided.Status);
        await region.Send(page, $"input[value='{id}']", ("putusan", "tolak"), ("alasan", "Surat tugas tidak terbaca"));
        var mail = await site.Mail(user.Credentials.Email);
        Assert.Contains("Surat tugas tidak terbaca", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal($"/daftar/{id}", AccountSite.LinkIn(mail));
        Assert.Equal(1, site.Mails(user.Credentials.Email));
    }

    [Fact]
    public void A_command_is_known_again_until_many_others_came_after_it()
    {
        var keys = new RecentKeys(2);
        Assert.True(keys.Add("a"));
        Assert.False(keys.Add("a"));
        Assert.True(keys.Add("b"));
        Assert.True(keys.Add("c"));
        Assert.True(keys.Add("a"));
        Assert.False(keys.Add("c"));
    }

    private Browser As(AccountUser user, params Grant[] grants) =>
        Browser.As(site.Address, TestCallers.Person(user.Id, grants) with { Name = user.Credentials.Name });

    private async Task<(string Id, string Agency)> Described(AccountUser user)
    {
        var agency = $"dinas-{Kinerja.Grains.Accounts.AccountSecrets.NewId()[..8]}";
        using var browser = As(user);
        var page = await browser.Follow(await browser.Send(await browser.Open("/daftar?cari=35.27"), "input[name='daerah'][value='35.27']"));
        await browser.Send(page, "#nama", ("nama", $"Dinas {agency}"), ("urusan", "2.17"), ("alamat", agency), ("bukti", "Surat tugas 800/1"));
        return (page.Address.Split('/')[2], agency);
    }

    private async Task<(AccountUser Admin, string Agency)> Admin(string domain)
    {
        var user = await site.NewAccount($"siti.{Kinerja.Grains.Accounts.AccountSecrets.NewId()[..8]}@{domain}");
        var (id, agency) = await Described(user);
        using var browser = As(user);
        var page = await browser.Follow(await browser.Send(await browser.Open($"/daftar/{id}/kirim"), "main .k-onb > div form"));
        Assert.Contains("sudah dibuka", page.Text, StringComparison.Ordinal);
        return (user, agency);
    }
}

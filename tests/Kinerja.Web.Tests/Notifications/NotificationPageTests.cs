using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Tests.Accounts;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kinerja.Web.Tests.Notifications;

/// <summary>What a person was told, on pages and by mail.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class NotificationPageTests(AccountSite site)
{
    private const string Agency = "35.08|dinkop-um";

    [Fact]
    public async Task A_notice_is_counted_in_the_head_leads_to_its_cell_and_is_read_then()
    {
        var user = await Operator();
        await Mention(user, "op-satu");
        using var browser = await site.SignedIn(user.Credentials.Email);
        var page = await Until(browser, 1);
        Assert.Contains("Anda disebut", page.Text, StringComparison.Ordinal);
        Assert.Equal("1", Page.Fold((await browser.Open("/")).TextOf(".k-bell-n [aria-hidden]")));

        var open = page.One(".k-notices a").GetAttribute("href")!;
        Assert.Equal("/i/35.08/dinkop-um/isi/2019/tw4/iku-1", (await browser.Open(open)).Leads);
        Assert.Equal(0, (await browser.Open("/")).Count(".k-bell-n"));
        page = await browser.Open("/akun/pemberitahuan?bahasa=en");
        Assert.Contains("Everything has been read", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, page.Count(".k-notices li"));

        // Another person's notice is not there for this one.
        Assert.Equal(404, (await browser.Open("/akun/pemberitahuan/99")).Status);
    }

    [Fact]
    public async Task All_are_marked_as_read_at_once_and_one_by_one_without_scripts()
    {
        var user = await Operator();
        foreach (var n in new[] { "op-a", "op-b", "op-c" })
            await Mention(user, n);
        using var browser = await site.SignedIn(user.Credentials.Email);
        var page = await Until(browser, 3);
        page = await browser.Follow(await browser.Send(page, ".k-notices li form"));
        Assert.Equal(2, page.Count(".k-notice--new"));
        page = await browser.Follow(await browser.Send(page, "#semua"));
        Assert.Equal((0, 3), (page.Count(".k-notice--new"), page.Count(".k-notices li")));
    }

    [Fact]
    public async Task Whoever_loses_the_role_sees_and_counts_nothing_of_the_agency_any_more()
    {
        var user = await Operator();
        await Mention(user, "op-hilang");
        using (var before = await site.SignedIn(user.Credentials.Email))
            await Until(before, 1);
        using (Callers.Use(TestCallers.Everything))
            Assert.True((await Members.Take(new() { OperationId = $"cabut-{user.Id}", Account = user.Id, Role = ActorRole.Operator, Actor = new("uji", "Uji") })).IsOk);
        using var browser = await site.SignedIn(user.Credentials.Email);
        var page = await browser.Open("/akun/pemberitahuan");
        Assert.Equal(0, page.Count(".k-notices li"));
        Assert.Equal(0, page.Count(".k-bell-n"));
        Assert.Equal(404, (await browser.Open("/akun/pemberitahuan/1")).Status);
    }

    [Fact]
    public async Task A_mail_names_place_and_way_in_the_language_that_was_chosen_and_how_to_stop_it()
    {
        var user = await Operator();
        using var browser = await site.SignedIn(user.Credentials.Email);
        var page = await browser.Open("/akun/pemberitahuan/pengaturan");
        Assert.Equal("checked", page.One("#surat-mention-Now").HasAttribute("checked") ? "checked" : "");
        page = await browser.Follow(await browser.Send(page, "#pengaturan", ("surat-mention", "Now"), ("jam", "16"), ("bahasa-surat", "en")));
        Assert.Contains("Pengaturan tersimpan", page.Text, StringComparison.Ordinal);
        Assert.Equal(("16", "en"), (page.Value("jam"), page.Value("bahasa-surat")));

        await Mention(user, "op-surat");
        var mail = await site.Mail(user.Credentials.Email);
        Assert.Contains("You were mentioned", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("/i/35.08/dinkop-um/isi/2019/tw4/iku-1", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/akun/pemberitahuan/pengaturan", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", mail.TextBody, StringComparison.OrdinalIgnoreCase); // nobody's words

        page = await browser.Open("/akun/pemberitahuan/pengaturan");
        await browser.Send(page, "#pengaturan", ("surat-mention", "Never"));
        await Mention(user, "op-diam");
        await Until(browser, 2);
        Assert.Equal(1, site.Mails(user.Credentials.Email));
    }

    [Fact]
    public async Task A_choice_that_is_none_is_refused_at_its_field_and_nothing_chosen_is_lost()
    {
        var user = await Operator();
        using var browser = await site.SignedIn(user.Credentials.Email);
        var page = await browser.Open("/akun/pemberitahuan/pengaturan");
        page = await browser.Send(page, "#pengaturan", ("surat-due", "Never"), ("jam", "99"));
        Assert.Equal((422, 1), (page.Status, page.Summary.Count));
        Assert.True(page.One("#surat-due-Never").HasAttribute("checked"));
        Assert.Equal("true", page.One("#jam").GetAttribute("aria-invalid"));
    }

    private IMembers Members => site.Services.GetRequiredService<IGrainFactory>().GetGrain<IMembers>(Agency);

    private async Task<AccountUser> Operator()
    {
        var user = await site.NewAccount(AccountSite.NewEmail());
        using (Callers.Use(TestCallers.Everything))
        {
            var given = await Members.Give(new() { OperationId = $"beri-{user.Id}", Account = user.Id, Name = user.Credentials.Name, Role = ActorRole.Operator, Actor = new("uji", "Uji", Role: ActorRole.AgencyAdmin) });
            Assert.True(given.IsOk);
        }

        return user;
    }

    private async Task Mention(AccountUser user, string operation)
    {
        using (Callers.Use(TestCallers.Everything))
        {
            var said = await site.Services.GetRequiredService<IGrainFactory>().GetGrain<IConversation>($"{Agency}|2019|tw4").Say(new()
            {
                OperationId = $"{operation}-{user.Id}", Code = "iku-1", Text = "Kata rahasia", Mentions = [user.Id], Actor = new("0123456789abcdef0123456789abcdee", "Kepala", Role: ActorRole.Head),
            });
            Assert.True(said.IsOk, said.IsOk ? "" : said.Problem.Code);
        }
    }

    private static async Task<Page> Until(Browser browser, int unread)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var page = await browser.Open("/akun/pemberitahuan");
            if (page.Count(".k-notice--new") == unread)
                return page;
            await Task.Delay(50, limit.Token);
        }
    }
}

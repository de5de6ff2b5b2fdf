using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Web.Accounts;
using Kinerja.Web.Accounts.Providers;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Onboarding;
using Kinerja.Web.Tests.Accounts;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.SingleSignOn;

/// <summary>Signing in through the provider of an agency or a region, with a real one.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class ProviderSignInTests(AccountSite site, SmallProvider provider) : IClassFixture<SmallProvider>
{
    private readonly ProviderWorld _world = new(site, provider);
    private readonly string _scope = ProviderWorld.NewScope();

    [Fact]
    public async Task A_person_binds_an_account_once_with_its_password_and_then_signs_in_through_the_provider()
    {
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Operator));
        using var browser = site.NewBrowser();
        var page = await browser.Follow(await ProviderWorld.Through(browser, _scope, "?kembali=%2Fakun"));
        Assert.Equal("siapa@lumajangkab.go.id", page.Value("surel"));
        Assert.Contains("Siti di Penyedia, siapa@lumajangkab.go.id", page.TextOf("#siapa"), StringComparison.Ordinal);
        Assert.False(await AccountSite.IsIn(browser));

        var wrong = await browser.Send(page, "#sandi", ("surel", user.Credentials.Email), ("sandi", "bukan kata sandinya"));
        Assert.Equal((422, user.Credentials.Email), (wrong.Status, wrong.Value("surel")));
        Assert.Empty((await _world.Now(user)).Credentials.Logins);
        var bound = await browser.Send(wrong, "#sandi", ("surel", user.Credentials.Email), ("sandi", AccountSite.Password));
        Assert.Equal((302, "/akun"), (bound.Status, bound.Leads));
        Assert.True(await AccountSite.IsIn(browser));
        Assert.Equal("SSO Uji", Assert.Single((await _world.Now(user)).Credentials.Logins).Label);
        Assert.Contains("SSO Uji", (await site.Mail(user.Credentials.Email)).TextBody, StringComparison.Ordinal);

        using var later = site.NewBrowser();
        Assert.Equal("/akun", (await ProviderWorld.Through(later, _scope, "?kembali=%2Fakun")).Leads);
        Assert.True(await AccountSite.IsIn(later));
        var caller = await _world.CallerOf(later);
        Assert.Equal((user.Id, false), (caller.Id, caller.SecondFactor));
        Assert.Equal([new Grant(_scope, ActorRole.Operator)], caller.Grants);
        Assert.Single(await _world.Entries(_scope, e => e.Action == "LoginBound"));
        Assert.Contains(await _world.Entries(_scope, e => e.Outcome == AuditOutcome.SignedIn && e.What is not null), e => e.What!.Contains(_scope, StringComparison.Ordinal) && e.ActorId == user.Id);
        // Signing out is local: the next visit is nobody's.
        await later.Send(await later.Open("/akun/keluar"), "main .btn-primary");
        Assert.False(await AccountSite.IsIn(later));
    }

    [Fact]
    public async Task A_session_of_a_provider_opens_its_scope_and_nothing_elsewhere()
    {
        var elsewhere = ProviderWorld.NewScope("31.71");
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Operator), (elsewhere, ActorRole.Operator), ("35.08", ActorRole.Reviewer));
        await _world.Bound(_scope, user);
        using var browser = site.NewBrowser();
        await ProviderWorld.Through(browser, _scope);
        Assert.Equal([_scope], (await _world.CallerOf(browser)).Grants.Select(g => g.Scope));
        // Nor after the name was changed and the session went on under another id.
        Assert.Equal(302, (await browser.Send(await browser.Open("/akun"), "#nama", ("nama", "Siti Baru"))).Status);
        Assert.Equal([_scope], (await _world.CallerOf(browser)).Grants.Select(g => g.Scope));

        using var password = await site.SignedIn(user.Credentials.Email);
        Assert.Equal([_scope, elsewhere, "35.08"], (await _world.CallerOf(password)).Grants.Select(g => g.Scope));
    }

    [Fact]
    public async Task The_provider_of_a_region_opens_what_lies_in_it()
    {
        const string Region = "35.10";
        var (agency, elsewhere) = (ProviderWorld.NewScope(Region), ProviderWorld.NewScope("35.11"));
        provider.Reset();
        await _world.SetUp(Region);
        var user = await _world.NewPerson((agency, ActorRole.Operator), (elsewhere, ActorRole.Operator));
        await _world.Bound(Region, user);
        using var browser = site.NewBrowser();
        // An agency without a provider of its own uses the one above it.
        Assert.Equal("/", (await ProviderWorld.Through(browser, agency)).Leads);
        Assert.Equal([agency], (await _world.CallerOf(browser)).Grants.Select(g => g.Scope));
    }

    [Fact]
    public async Task An_address_of_mail_takes_over_no_account()
    {
        var victim = await _world.NewPerson((_scope, ActorRole.Operator));
        provider.Reset(victim.Credentials.Email);
        await _world.SetUp(_scope);
        using var attacker = site.NewBrowser();
        var page = await ProviderWorld.Through(attacker, _scope);
        Assert.Equal(ProviderLinks.Bind, page.Leads);
        Assert.False(await AccountSite.IsIn(attacker));
        Assert.Equal(422, (await ProviderWorld.Bind(attacker, page, victim.Credentials.Email, password: "tebakan saja ini")).Status);
        Assert.False(await AccountSite.IsIn(attacker));
        Assert.Empty((await _world.Now(victim)).Credentials.Logins);
    }

    [Fact]
    public async Task The_provider_of_one_agency_does_not_speak_for_a_login_bound_at_another()
    {
        var other = ProviderWorld.NewScope();
        provider.Reset();
        await _world.SetUp(_scope);
        await _world.SetUp(other);
        var user = await _world.NewPerson((_scope, ActorRole.Operator), (other, ActorRole.Operator));
        await _world.Bound(_scope, user);
        // The same issuer, the same subject, another agency: nobody that it knows.
        using var browser = site.NewBrowser();
        Assert.Equal(ProviderLinks.Bind, (await ProviderWorld.Through(browser, other)).Leads);
        Assert.False(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_login_belongs_to_one_account()
    {
        provider.Reset();
        await _world.SetUp(_scope);
        var (first, second) = (await _world.NewPerson((_scope, ActorRole.Operator)), await _world.NewPerson((_scope, ActorRole.Operator)));
        using var late = site.NewBrowser();
        var page = await ProviderWorld.Through(late, _scope);
        await _world.Bound(_scope, first);
        var refused = await ProviderWorld.Bind(late, page, second.Credentials.Email);
        Assert.Equal(422, refused.Status);
        Assert.Contains("sudah tertaut ke akun lain", refused.Summary.Single(), StringComparison.Ordinal);
        Assert.Empty((await _world.Now(second)).Credentials.Logins);
    }

    [Theory]
    [InlineData("nonce", nameof(ProviderFault.Token), "nonce")]
    [InlineData("no nonce", nameof(ProviderFault.Token), "nonce")]
    [InlineData("issuer", nameof(ProviderFault.Token), "issuer")]
    [InlineData("audience", nameof(ProviderFault.Token), "audience")]
    [InlineData("party", nameof(ProviderFault.Token), "party")]
    [InlineData("expired", nameof(ProviderFault.Clock), "lifetime")]
    [InlineData("not yet", nameof(ProviderFault.Clock), "lifetime")]
    [InlineData("made tomorrow", nameof(ProviderFault.Clock), "issuedAt")]
    [InlineData("for ever", nameof(ProviderFault.Token), "lifetime")]
    [InlineData("unsigned", nameof(ProviderFault.Token), "signature")]
    [InlineData("public key as secret", nameof(ProviderFault.Token), "signature")]
    [InlineData("another key", nameof(ProviderFault.Token), "signature")]
    [InlineData("edited", nameof(ProviderFault.Token), "signature")]
    public async Task A_token_that_is_not_of_the_provider_for_this_sign_in_lets_nobody_in(string what, string named, string detail)
    {
        var fault = Enum.Parse<ProviderFault>(named);
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Operator));
        await _world.Bound(_scope, user);
        using var own = System.Security.Cryptography.RSA.Create(2048);
        provider.Changed = token => Forged(what, token, own);
        using var browser = site.NewBrowser();
        Assert.Equal(ProviderLinks.Failed(_scope, fault), (await ProviderWorld.Through(browser, _scope)).Leads);
        Assert.False(await AccountSite.IsIn(browser));
        Assert.Contains(await _world.Entries(_scope, e => e.Outcome == AuditOutcome.SignInRefused), e => e.Code == $"provider{fault}.{detail}");
        // The same way with the token as it was is open: what was refused is what was changed.
        provider.Changed = null;
        using var honest = site.NewBrowser();
        Assert.Equal("/", (await ProviderWorld.Through(honest, _scope)).Leads);
    }

    [Fact]
    public async Task A_way_back_is_good_once_and_for_the_browser_that_began_it()
    {
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Operator));
        await _world.Bound(_scope, user);
        var state = ProviderLinks.Failed(_scope, ProviderFault.State);
        using var browser = site.NewBrowser();
        var back = await ProviderWorld.Code(browser, _scope);
        using (var other = site.NewBrowser())
        {
            Assert.Equal(state, (await other.Open(back)).Leads);
            // Not even a browser that has begun one of its own.
            await ProviderWorld.Code(other, _scope);
            Assert.Equal(state, (await other.Open(back)).Leads);
            Assert.False(await AccountSite.IsIn(other));
        }

        var kept = browser.Cookie("kinerja-penyedia");
        Assert.Equal("/", (await browser.Open(back)).Leads);
        Assert.Equal(state, (await browser.Open(back)).Leads);
        // Whoever has kept the cookie too finds the code used at the provider.
        using var again = site.NewBrowser();
        again.Client.DefaultRequestHeaders.Add("Cookie", $"kinerja-penyedia={kept}");
        var asked = provider.TokenRequests;
        Assert.Equal(ProviderLinks.Failed(_scope, ProviderFault.Code), (await again.Open(back)).Leads);
        Assert.Equal(asked + 1, provider.TokenRequests);
        // Another provider's way back is no way back.
        var other2 = ProviderWorld.NewScope();
        await _world.SetUp(other2);
        using var third = site.NewBrowser();
        var mixed = (await ProviderWorld.Code(third, _scope)).Replace(ProviderLinks.Return(_scope), ProviderLinks.Return(other2), StringComparison.Ordinal);
        Assert.Equal(ProviderLinks.Failed(other2, ProviderFault.State), (await third.Open(mixed)).Leads);
    }

    [Fact]
    public async Task An_answer_in_the_name_of_another_issuer_is_refused()
    {
        provider.Reset();
        await _world.SetUp(_scope);
        using var browser = site.NewBrowser();
        var back = await ProviderWorld.Code(browser, _scope);
        Assert.Contains("iss=", back, StringComparison.Ordinal);
        var asked = provider.TokenRequests;
        Assert.Equal(ProviderLinks.Failed(_scope, ProviderFault.Token), (await browser.Open(back.Replace("iss=http", "iss=https", StringComparison.Ordinal))).Leads);
        Assert.Equal(asked, provider.TokenRequests);
    }

    [Fact]
    public async Task Who_holds_no_role_there_is_not_bound_and_who_was_invited_is()
    {
        var elsewhere = ProviderWorld.NewScope();
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((elsewhere, ActorRole.Operator));
        using var browser = site.NewBrowser();
        var refused = await ProviderWorld.Bind(browser, await ProviderWorld.Through(browser, _scope), user.Credentials.Email);
        Assert.Equal(422, refused.Status);
        Assert.Contains("tidak memegang peran", refused.Summary.Single(), StringComparison.Ordinal);
        Assert.False(await AccountSite.IsIn(browser));

        var token = InvitationToken.New();
        using (Callers.Use(TestCallers.Everything))
        {
            Assert.True((await _world.Grains.Admissions(_scope).Invite(new()
            {
                OperationId = OperationIds.New(), Hash = InvitationToken.Hash(token)!, Role = ActorRole.Operator, For = "Siti", Actor = new("uji", "Uji", Role: ActorRole.AgencyAdmin),
            })).IsOk);
        }

        var page = await ProviderWorld.Through(browser, _scope, $"?kembali={Uri.EscapeDataString("/undangan/" + token)}");
        Assert.Equal($"/undangan/{token}", (await ProviderWorld.Bind(browser, page, user.Credentials.Email)).Leads);
        Assert.True(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_role_that_was_taken_away_closes_the_way()
    {
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Operator));
        await _world.Bound(_scope, user);
        using (Callers.Use(TestCallers.Everything))
            Assert.True((await _world.Grains.Members(_scope).Take(new() { OperationId = OperationIds.New(), Account = user.Id, Role = ActorRole.Operator, Actor = new("uji", "Uji") })).IsOk);
        using var browser = site.NewBrowser();
        Assert.Equal(ProviderLinks.Failed(_scope, ProviderFault.NoRole), (await ProviderWorld.Through(browser, _scope)).Leads);
        Assert.False(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_second_step_is_asked_for_here_unless_the_settings_let_the_provider_count()
    {
        provider.Reset();
        provider.Person["amr"] = new[] { "pwd", "mfa" };
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Head));
        using var factor = await Factor.SetUp(await site.SignedIn(user.Credentials.Email), site);
        using (var browser = site.NewBrowser())
        {
            // Without the code nothing is bound.
            var wanted = await ProviderWorld.Bind(browser, await ProviderWorld.Through(browser, _scope), user.Credentials.Email);
            Assert.Contains("langkah kedua", wanted.Summary.Single(), StringComparison.Ordinal);
            Assert.Empty((await _world.Now(user)).Credentials.Logins);
            Assert.Equal(302, (await browser.Send(wanted, "#sandi", ("surel", user.Credentials.Email), ("sandi", AccountSite.Password), ("kode", factor.Recovery[0]))).Status);
        }

        // The provider says "mfa", and the settings do not let that count.
        using (var browser = site.NewBrowser())
        {
            var half = await ProviderWorld.Through(browser, _scope);
            Assert.Equal("/akun/masuk/dua-langkah", half.Leads);
            Assert.False(await AccountSite.IsIn(browser));
            Assert.Equal("/", (await browser.Send(await browser.Follow(half), "#kode", ("kode", factor.Recovery[1]))).Leads);
            var caller = await _world.CallerOf(browser);
            Assert.True(caller.SecondFactor);
            Assert.Equal([_scope], caller.Grants.Select(g => g.Scope));
        }

        await _world.SetUp(_scope, s => s with { Factor = ProviderFactor.Amr, FactorValues = ["mfa"] });
        using (var browser = site.NewBrowser())
        {
            Assert.Equal("/", (await ProviderWorld.Through(browser, _scope)).Leads);
            Assert.True((await _world.CallerOf(browser)).SecondFactor);
        }

        provider.Person["amr"] = new[] { "pwd" };
        using (var browser = site.NewBrowser())
            Assert.Equal("/akun/masuk/dua-langkah", (await ProviderWorld.Through(browser, _scope)).Leads);
    }

    [Theory]
    [InlineData("unverified", nameof(ProviderFault.Unverified))]
    [InlineData("domain", nameof(ProviderFault.Domain))]
    [InlineData("below the domain", nameof(ProviderFault.Domain))]
    [InlineData("no mail", nameof(ProviderFault.Email))]
    [InlineData("no subject", nameof(ProviderFault.Subject))]
    public async Task Who_does_not_fit_the_settings_is_told_why(string what, string named)
    {
        var fault = Enum.Parse<ProviderFault>(named);
        provider.Reset(what == "domain" ? "siti@gmail.com" : what == "below the domain" ? "siti@x.lumajangkab.go.id" : "siti@lumajangkab.go.id");
        provider.Person["email_verified"] = what != "unverified";
        if (what == "no mail")
            provider.Person.Remove("email");
        await _world.SetUp(_scope, s => s with { Domains = ["lumajangkab.go.id"], SubjectClaim = what == "no subject" ? "nip" : "sub" });
        using var browser = site.NewBrowser();
        var page = await ProviderWorld.Through(browser, _scope);
        Assert.Equal(ProviderLinks.Failed(_scope, fault), page.Leads);
        Assert.Equal(Fault(fault), (await browser.Follow(page)).TextOf("#sebab"));
    }

    [Fact]
    public async Task A_provider_that_is_off_suspended_refusing_or_silent_is_answered_in_plain_words()
    {
        provider.Reset();
        using var browser = site.NewBrowser();
        await Refused(browser, ProviderFault.Off, () => browser.Open($"/masuk/{ProviderLinks.Path(_scope)}"));
        await _world.SetUp(_scope, s => s with { IsOn = false });
        await Refused(browser, ProviderFault.Off, () => browser.Open($"/masuk/{ProviderLinks.Path(_scope)}"));

        await _world.SetUp(_scope);
        provider.Refuses = true;
        await Refused(browser, ProviderFault.Refused, () => ProviderWorld.Through(browser, _scope));
        provider.Refuses = false;
        var code = await ProviderWorld.Code(browser, _scope);
        provider.IsDown = true;
        await Refused(browser, ProviderFault.Unreachable, () => browser.Open(code));
        provider.IsDown = false;
        code = await ProviderWorld.Code(browser, _scope);
        await _world.SetUp(_scope, s => s with { IsOn = false });
        await Refused(browser, ProviderFault.Off, () => browser.Open(code));
        await _world.SetUp(_scope, secret: "rahasia lain");
        await Refused(browser, ProviderFault.Code, () => ProviderWorld.Through(browser, _scope));
        code = await ProviderWorld.Code(browser, _scope);
        await _world.SetUp(_scope, s => s with { ClientId = "klien lain" });
        await Refused(browser, ProviderFault.State, () => browser.Open(code));

        await _world.SetUp(_scope);
        code = await ProviderWorld.Code(browser, _scope);
        using (Callers.Use(TestCallers.Everything))
        {
            Assert.True((await _world.Grains.GetGrain<ITenant>(_scope).Judge(new()
            {
                OperationId = OperationIds.New(), Act = TenantAct.Suspend, Reason = "Pemeriksaan tahunan", Actor = new("uji", "Uji"),
            })).IsOk);
        }

        await Refused(browser, ProviderFault.Suspended, () => browser.Open(code));
        await Refused(browser, ProviderFault.Suspended, () => browser.Open($"/masuk/{ProviderLinks.Path(_scope)}"));
        Assert.False(await AccountSite.IsIn(browser));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/%2fevil.example")]
    public async Task After_a_provider_nobody_is_led_elsewhere(string back)
    {
        provider.Reset();
        await _world.SetUp(_scope);
        await _world.Bound(_scope, await _world.NewPerson((_scope, ActorRole.Operator)));
        using var browser = site.NewBrowser();
        Assert.Equal("/", (await ProviderWorld.Through(browser, _scope, $"?kembali={Uri.EscapeDataString(back)}")).Leads);
    }

    [Fact]
    public async Task A_sign_in_that_was_begun_on_one_process_ends_on_another()
    {
        // A site of its own, whose clock nobody has moved: a silo that joins later would be taken for one of yesterday.
        await using var first = new AccountSite();
        await first.InitializeAsync();
        var world = new ProviderWorld(first, provider);
        provider.Reset();
        await world.SetUp(_scope);
        var user = await world.NewPerson((_scope, ActorRole.Operator));
        await world.Bound(_scope, user);
        await using var process = first.NewProcess();
        var address = process.Start();
        using (var client = new HttpClient { BaseAddress = address })
            await process.WaitUntilReady(client);
        using var browser = first.NewBrowser();
        var back = new Uri(await ProviderWorld.Code(browser, _scope)).PathAndQuery;
        using var there = browser.At(address);
        Assert.Equal("/", (await there.Open(back)).Leads);
        Assert.True(await AccountSite.IsIn(there));
        // What was set on one process counts on the other at once.
        await world.SetUp(_scope, s => s with { IsOn = false });
        Assert.Equal(ProviderLinks.Failed(_scope, ProviderFault.Off), (await there.Open($"/masuk/{ProviderLinks.Path(_scope)}")).Leads);
    }

    [Fact]
    public async Task A_login_that_was_released_opens_nothing_and_ends_what_it_had_opened()
    {
        provider.Reset();
        await _world.SetUp(_scope);
        var user = await _world.NewPerson((_scope, ActorRole.Operator));
        await _world.Bound(_scope, user);
        using var through = site.NewBrowser();
        await ProviderWorld.Through(through, _scope);
        Assert.True(await AccountSite.IsIn(through));
        using var browser = await site.SignedIn(user.Credentials.Email);
        var page = await browser.Open(ProviderLinks.Logins);
        var field = page.One("input[type=password]").Id!;
        Assert.Equal(422, (await browser.Send(page, "#" + field, (field, "bukan kata sandinya"))).Status);
        Assert.Equal(302, (await browser.Send(page, "#" + field, (field, AccountSite.Password))).Status);
        Assert.True(await AccountSite.IsIn(browser));
        site.Time.Pass(Kinerja.Web.Accounts.Sessions.Remembered);
        Assert.False(await AccountSite.IsIn(through));
        Assert.Equal(ProviderLinks.Bind, (await ProviderWorld.Through(through, _scope)).Leads);
        Assert.Single(await _world.Entries(_scope, e => e.Action == "LoginReleased"));
    }

    [Fact]
    public async Task The_sign_in_page_leads_to_the_provider_by_the_name_of_the_region()
    {
        using var browser = site.NewBrowser();
        var page = await browser.Open((await browser.Open("/akun/masuk?kembali=%2Fakun")).One("a[href^='/masuk?']").GetAttribute("href")!);
        Assert.Equal(200, page.Status);
        page = await browser.Open("/masuk?cari=35.08&kembali=%2Fakun");
        Assert.Contains("/masuk/35.08?kembali=%2Fakun", page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("/masuk/35.08/dinkop-um?kembali=%2Fakun", page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
        Assert.Contains("Tidak ada daerah yang cocok", (await browser.Open("/masuk?cari=zzzzzzzz")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.Open("/masuk/bukan-wilayah")).Status);
        Assert.Contains("Sign in with your office account", (await browser.Open("/masuk?bahasa=en")).Text, StringComparison.Ordinal);
    }

    private async Task Refused(Browser browser, ProviderFault fault, Func<Task<Page>> way)
    {
        var page = await way();
        Assert.Equal(ProviderLinks.Failed(_scope, fault), page.Leads);
        Assert.Equal(Fault(fault), (await browser.Follow(page)).TextOf("#sebab"));
    }

    private string Fault(ProviderFault fault)
    {
        using var _ = new Language("id");
        return Page.Fold(Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Kinerja.Web.Localisation.AccountWords>>(site.Services)
            ["Provider.Fault." + fault.ToString().ToLowerInvariant()] is { ResourceNotFound: false } words ? words.Value : throw new InvalidOperationException($"{fault} has no words."));
    }

    private string Forged(string what, string token, System.Security.Cryptography.RSA own) => what switch
    {
        "nonce" => provider.Signed(token, t => t["nonce"] = "lain"),
        "no nonce" => provider.Signed(token, t => t.Remove("nonce")),
        "issuer" => provider.Signed(token, t => t["iss"] = "https://penyedia.example/"),
        "audience" => provider.Signed(token, t => t["aud"] = "situs-lain"),
        "party" => provider.Signed(token, t => (t["aud"], t["azp"]) = (new JsonArray(SmallProvider.Client, "situs-lain"), (JsonNode)"situs-lain")),
        "expired" => provider.Signed(token, t => Times(t, -3600, -600)),
        "not yet" => provider.Signed(token, t => Times(t, 600, 3600)),
        "made tomorrow" => provider.Signed(token, t => t["iat"] = Seconds(86400)),
        "for ever" => provider.Signed(token, t => t.Remove("exp")),
        "unsigned" => SmallProvider.Unsigned(token),
        "public key as secret" => provider.SignedWithPublicKey(token),
        "another key" => provider.Signed(token, _ => { }, new(new Microsoft.IdentityModel.Tokens.RsaSecurityKey(own) { KeyId = "uji" }, "RS256")),
        "edited" => $"{token.Split('.')[0]}.{provider.Signed(token, t => t["sub"] = "orang-lain").Split('.')[1]}.{token.Split('.')[2]}",
        _ => throw new ArgumentException(what),
    };

    private void Times(JsonObject token, int from, int until) => (token["iat"], token["nbf"], token["exp"]) = (Seconds(from), Seconds(from), Seconds(until));

    private JsonNode Seconds(int from) => site.Time.GetUtcNow().AddSeconds(from).ToUnixTimeSeconds();
}

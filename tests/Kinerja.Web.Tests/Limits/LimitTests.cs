using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Limits;

/// <summary>Whoever asks too much is told so and when to come again; nobody else notices.</summary>
public sealed class LimitTests(LimitSite site) : IClassFixture<LimitSite>
{
    [Fact]
    public async Task A_source_that_asks_too_much_waits_and_no_other_does()
    {
        var source = LimitSite.NewSource();
        var (served, refused) = await Storm(() => Get("/api/v1/regions", source, Caller.Anonymous));
        Assert.True(served >= LimitSite.OfSource);
        await IsProblem(refused);

        // Another network, probes and pages that are looked at go on.
        Assert.Equal(200, await Status("/api/v1/regions", LimitSite.NewSource(), Caller.Anonymous));
        for (var i = 0; i < 2 * LimitSite.OfSource; i++)
            Assert.Equal(200, await Status("/alive", source, Caller.Anonymous));
        Assert.Equal(200, await Status("/health", source, Caller.Anonymous));
        Assert.Equal(200, await Status("/", source, Caller.Anonymous));
        await Until(async () => await Status("/api/v1/regions", source, Caller.Anonymous) == 200);
    }

    [Fact]
    public async Task An_account_that_asks_too_much_waits_wherever_it_comes_from_and_its_colleague_does_not()
    {
        const string Agency = "35.08/batas-akun";
        await site.Client.ImportLumajang(Agency);
        var (one, other) = (Operator("satu", Agency), Operator("dua", Agency));
        var (served, refused) = await Storm(() => Get($"/api/v1/agencies/{Agency}/plan", LimitSite.NewSource(), one));
        Assert.True(served >= LimitSite.OfAccount);
        await IsProblem(refused);
        Assert.Equal(200, await Status($"/api/v1/agencies/{Agency}/plan", LimitSite.NewSource(), other));
        await Until(async () => await Status($"/api/v1/agencies/{Agency}/plan", LimitSite.NewSource(), one) == 200);
    }

    [Fact]
    public async Task The_storm_of_one_agency_leaves_another_alone()
    {
        var (stormy, calm) = ("35.08/batas-ribut", "35.08/batas-tenang");
        await site.Client.ImportLumajang(stormy);
        await site.Client.ImportLumajang(calm);
        var n = 0;
        var (served, refused) = await Storm(() => Get($"/api/v1/agencies/{stormy}/plan", LimitSite.NewSource(), Operator($"ribut-{n++ / 5}", stormy)));
        Assert.InRange(served, LimitSite.OfTenant / 2, int.MaxValue); // the import took some
        await IsProblem(refused);
        for (var i = 0; i < LimitSite.OfAccount / 2; i++)
            Assert.Equal(200, await Status($"/api/v1/agencies/{calm}/plan", LimitSite.NewSource(), Operator("tenang", calm)));
        await Until(async () => await Status($"/api/v1/agencies/{stormy}/plan", LimitSite.NewSource(), Operator($"ribut-{n++ / 5}", stormy)) == 200);
    }

    [Fact]
    public async Task Nobody_uses_up_what_is_an_agency_s_without_being_let_in()
    {
        const string Agency = "35.08/batas-luar";
        await site.Client.ImportLumajang(Agency);
        for (var i = 0; i < 2 * LimitSite.OfTenant; i++)
            Assert.Equal(404, await Status($"/api/v1/agencies/{Agency}/plan", LimitSite.NewSource(), Operator($"luar-{i}", "35.08/batas-lain")));
        Assert.Equal(200, await Status($"/api/v1/agencies/{Agency}/plan", LimitSite.NewSource(), Operator("dalam", Agency)));
    }

    [Fact]
    public async Task A_form_that_came_too_soon_loses_nothing_that_was_typed()
    {
        const string Agency = "35.08/batas-isian";
        await site.Client.ImportLumajang(Agency);
        var person = Operator("pengisi", Agency);
        using var browser = Browser.As(site.Address, person);
        var form = await browser.Open($"/i/{Agency}/isi/2019/tw4");
        var field = form.One("main form input.form-control[name]").GetAttribute("name")!;
        await Storm(() => Get($"/api/v1/agencies/{Agency}/plan", LimitSite.NewSource(), person));

        var answer = await browser.Send(form, "main form.k-entry", (field, "1.234"));
        Assert.Equal(429, answer.Status);
        Assert.Equal("Tunggu sebentar", answer.TextOf("h1"));
        Assert.Contains("detik", answer.Text, StringComparison.Ordinal);
        Assert.Equal(("1.234", form.Value("op")), (answer.Value(field), answer.Value("op")));
        Assert.Contains("1.234", answer.TextOf(".k-plainlist"), StringComparison.Ordinal);
        await Until(async () => (answer = await browser.Send(answer, "main form")).Status != 429);
        // It reached the page as it was typed: which of two readings is meant is asked there, and nowhere else.
        Assert.Contains("1.234", (await browser.Follow(answer)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_sign_ins_get_a_page_in_words_without_the_password()
    {
        using var browser = Browser.From(site.Address, LimitSite.NewSource());
        var form = await browser.Open("/akun/masuk");
        var answer = form;
        for (var i = 0; i < 20 * LimitSite.SignIns && answer.Status != 429; i++)
            answer = await browser.Send(form, "#sandi", ("surel", "siti@lumajangkab.go.id"), ("sandi", "rahasia sekali 7"));
        Assert.Equal(429, answer.Status);
        Assert.Equal("Tunggu sebentar", answer.TextOf("h1"));
        Assert.Contains("siti@lumajangkab.go.id", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia sekali 7", answer.Html, StringComparison.Ordinal);
        Assert.Equal(200, (await browser.Open("/akun/masuk")).Status);
        using var other = Browser.From(site.Address, LimitSite.NewSource());
        Assert.Equal(422, (await other.Send(await other.Open("/akun/masuk"), "#sandi", ("surel", "siti@lumajangkab.go.id"), ("sandi", "salah"))).Status);
        await Until(async () => (await browser.Send(form, "#sandi", ("surel", "siti@lumajangkab.go.id"), ("sandi", "salah"))).Status == 422);
    }

    [Theory]
    [InlineData("/daftar")]
    [InlineData("/daftar/00112233445566778899aabbccddeeff")]
    [InlineData("/gabung/35.08/batas-gabung")]
    [InlineData("/undangan/x")]
    public async Task Registrations_of_one_source_are_limited(string path)
    {
        var source = LimitSite.NewSource();
        var (sent, refused) = await Storm(() => Send(HttpMethod.Post, path, source, TestCallers.Person(Kinerja.Grains.Accounts.AccountSecrets.NewId())));
        Assert.InRange(sent, LimitSite.OfAccount, LimitSite.OfSource - 1);
        Assert.Contains("Tunggu sebentar", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_are_none_cost_a_source_its_questions_and_its_good_key_goes_on()
    {
        const string Agency = "35.08/batas-kunci";
        await site.Client.ImportLumajang(Agency);
        using var admin = Browser.As(site.Address, TestCallers.Person("pengelola", new Grant("35.08|batas-kunci", ActorRole.AgencyAdmin)));
        var made = await admin.Send(await admin.Open($"/i/{Agency}/kunci"), "#nama", ("nama", "uji"));
        var good = ("Authorization", $"Bearer {made.One("#kunci-jadi").GetAttribute("value")}");
        var source = LimitSite.NewSource();
        Assert.Equal(200, (await Send(HttpMethod.Get, $"/api/v1/agencies/{Agency}/plan", source, Caller.Anonymous, good)).Status);
        var (wrong, refused) = await Storm(
            () => Send(HttpMethod.Get, $"/api/v1/agencies/{Agency}/plan", source, Caller.Anonymous, ("Authorization", $"Bearer {ApiKeyText.New(AgencyKey.Parse("35.08|batas-kunci")).Write()}")), 401);
        Assert.InRange(wrong, LimitSite.OfAccount - 1, LimitSite.OfSource - 2);
        await IsProblem(refused);
        // A good key is remembered for a while; after that its source waits as long as everybody there.
        await Until(async () => (await Send(HttpMethod.Get, $"/api/v1/agencies/{Agency}/plan", source, Caller.Anonymous, good)).Status == 200);
    }

    private static Caller Operator(string id, string agency) => TestCallers.Person(id, new Grant(agency.Replace('/', '|'), ActorRole.Operator));

    /// <summary>Asks until it is refused; how often it was served before.</summary>
    private static async Task<(int Served, Answer Refused)> Storm(Func<Task<Answer>> ask, int? served = null)
    {
        for (var n = 0; n < 1000; n++)
        {
            var answer = await ask();
            if (answer.Status == 429)
                return (n, answer);
            if (served is { } status)
                Assert.Equal(status, answer.Status);
        }

        throw new Xunit.Sdk.XunitException("Never refused.");
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds())
            await Task.Delay(200, limit.Token);
    }

    private static Task IsProblem(Answer refused)
    {
        Assert.Equal("application/problem+json", refused.Type);
        Assert.Equal("tooManyRequests", (string?)JsonNode.Parse(refused.Body)!["code"]);
        Assert.True(refused.RetryAfter >= TimeSpan.FromSeconds(1));
        return Task.CompletedTask;
    }

    private Task<Answer> Get(string path, string source, Caller caller) => Send(HttpMethod.Get, path, source, caller);

    private async Task<int> Status(string path, string source, Caller caller) => (await Get(path, source, caller)).Status;

    private async Task<Answer> Send(HttpMethod method, string path, string source, Caller caller, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", source);
        request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([new("nama", "x")]);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter?.Delta, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed record Answer(int Status, string? Type, TimeSpan? RetryAfter, string Body);
}

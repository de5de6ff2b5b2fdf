using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Application;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>The API with the keys of agencies, on the real site.</summary>
public sealed class ApiKeyApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;
    private readonly IGrainFactory _grains = site.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_key_to_read_reads_its_agency_and_changes_nothing()
    {
        const string Agency = "35.08/kunci-baca";
        await _client.ImportLumajang(Agency);
        var header = Bearer(await NewKey(Agency, KeyAccess.Read));
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");

        Assert.Equal(200, (await _client.GetJson($"/api/v1/agencies/{Agency}/scorecards/2019", header)).Status);
        Assert.Equal(200, (await _client.GetJson("/api/v1/regions", header)).Status);
        var (status, problem) = await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw4", new { value = 18 }, header);
        Assert.Equal((403, "notAllowed"), (status, (string)problem["code"]!));
        Assert.Equal(404, (await _client.GetJson("/api/v1/agencies/35.08/kunci-lain/scorecards/2019", header)).Status);
    }

    [Fact]
    public async Task A_key_to_enter_enters_figures_under_its_name_and_does_nothing_else()
    {
        const string Agency = "35.08/kunci-isi";
        await _client.ImportLumajang(Agency);
        var key = await NewKey(Agency, KeyAccess.Enter, "e-SAKIP");
        var header = Bearer(key);
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");
        var cell = $"/api/v1/agencies/{Agency}/indicators/{code}/2019";

        var (status, answer) = await _client.PutJson($"{cell}/realisations/tw4", new { value = 18 }, header, ("Idempotency-Key", "kunci-isi-1"));
        Assert.Equal(200, status);
        var (_, again) = await _client.PutJson($"{cell}/realisations/tw4", new { value = 18 }, header, ("Idempotency-Key", "kunci-isi-1"));
        Assert.Equal(((long)answer["receipt"]!["revision"]!, true), ((long)again["receipt"]!["revision"]!, (bool)again["receipt"]!["replayed"]!));
        var (_, history) = await _client.GetJson($"{cell}/history", header);
        Assert.Contains("Kunci API e-SAKIP", history.ToJsonString(), StringComparison.Ordinal);

        // Cross-site rules are about browsers, which add cookies by themselves and never a key.
        Assert.Equal(200, (await _client.PutJson($"{cell}/realisations/tw3", new { value = 17 }, header, ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Equal(403, (await _client.PutJson($"{cell}/realisations/tw3", new { value = 17 }, ("Sec-Fetch-Site", "cross-site"))).Status);

        Assert.Equal(403, (await _client.PutJson($"{cell}/targets", new { targets = new { tw4 = new { value = 20 } }, reason = "coba" }, header)).Status);
        Assert.Equal(403, (await _client.PostJson($"/api/v1/agencies/{Agency}/submissions/2019/tw4/submit", new { reason = "coba" }, header)).Status);
        Assert.Equal(404, (await _client.PostJson("/api/v1/imports", new { text = "x", name = "x.txt" }, header)).Status);

        AuditEvent happened;
        using (Callers.Use(Admin(Agency)))
            happened = (await _grains.AuditLog(Scope(Agency)).Read(AuditFilter.All, null)).Entries.Select(e => e.Event).First(e => e.Action == "IIndicatorYear.Report");
        Assert.Equal((CallerKind.ApiKey, $"kunci-{key.Id}", "Kunci API e-SAKIP"), (happened.Kind, happened.ActorId, happened.ActorName));
    }

    [Fact]
    public async Task A_key_that_is_none_any_more_or_never_was_is_refused_in_the_same_words()
    {
        const string Agency = "35.08/kunci-salah";
        var good = await NewKey(Agency, KeyAccess.Read);
        var revoked = await NewKey(Agency, KeyAccess.Read, "dicabut");
        using (Callers.Use(Admin(Agency)))
            Assert.True((await _grains.ApiKeys(Key(Agency)).Revoke(new() { OperationId = OperationIds.New(), Id = revoked.Id, Actor = ActorOf(Agency) })).IsOk);

        string[] wrong =
        [
            "kc_salah", "bukan-kunci", "", revoked.Write(), good.Write()[..^1] + (good.Write()[^1] == '0' ? '1' : '0'),
            new ApiKeyText(good.Agency, good.Id, ApiKeyText.New(good.Agency).Secret).Write(), ApiKeyText.New(good.Agency).Write(), ApiKeyText.New(AgencyKey.Parse("35.08|tidak-ada")).Write(),
        ];
        var answers = new HashSet<string>();
        foreach (var path in new[] { $"/api/v1/agencies/{Agency}/plan", "/api/v1/regions" })
        {
            answers.Clear();
            foreach (var text in wrong)
                answers.Add(await Answer(path, text));
            Assert.Equal("401 Bearer error=\"invalid_token\" application/problem+json keyRefused Kunci API ini tidak berlaku.", Assert.Single(answers));
        }
    }

    [Fact]
    public async Task A_key_goes_before_a_session_that_comes_with_it_and_takes_nothing_from_it()
    {
        const string Agency = "35.08/kunci-dan-sesi";
        await _client.ImportLumajang(Agency);
        var key = await NewKey(Agency, KeyAccess.Read);
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");
        var session = (TestCallers.Header, TestCallers.Write(TestCallers.Person("op", new Grant(Scope(Agency), ActorRole.Operator))));
        var path = $"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw4";
        Assert.Equal(200, (await _client.PutJson(path, new { value = 18 }, session)).Status);
        Assert.Equal(403, (await _client.PutJson(path, new { value = 19 }, session, Bearer(key))).Status);
        Assert.Equal(401, (await _client.PutJson(path, new { value = 19 }, session, ("Authorization", "Bearer kc_salah"))).Status);
    }

    [Fact]
    public async Task A_key_opens_no_page()
    {
        const string Agency = "35.08/kunci-halaman";
        await _client.ImportLumajang(Agency);
        var key = await NewKey(Agency, KeyAccess.Enter);
        foreach (var path in new[] { $"/i/{Agency}/rencana", $"/i/{Agency}/kunci", "/akun" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(TestCallers.Header, TestCallers.Write(Caller.Anonymous));
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key.Write()}");
            using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(302, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task Keys_of_an_agency_that_was_suspended_stop()
    {
        const string Agency = "35.08/kunci-henti";
        await _client.ImportLumajang(Agency);
        var key = await NewKey(Agency, KeyAccess.Read);
        var platform = TestCallers.Person("platform", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin));
        using (Callers.Use(platform))
        {
            Assert.True((await _grains.GetGrain<ITenant>(Scope(Agency)).Judge(new()
            {
                OperationId = OperationIds.New(), Act = TenantAct.Suspend, Reason = "uji coba", Actor = new(platform.Id, platform.Name, Role: ActorRole.PlatformAdmin),
            })).IsOk);
        }

        Assert.Equal(401, (await _client.GetJson($"/api/v1/agencies/{Agency}/scorecards/2019", Bearer(key))).Status);
    }

    private static string Scope(string agency) => agency.Replace('/', '|');

    private static AgencyKey Key(string agency) => AgencyKey.Parse(Scope(agency));

    private static Caller Admin(string agency) => TestCallers.Person("pengelola", new Grant(Scope(agency), ActorRole.AgencyAdmin));

    private static Actor ActorOf(string agency) => new(Admin(agency).Id, Admin(agency).Name, Role: ActorRole.AgencyAdmin);

    private static (string, string) Bearer(ApiKeyText key) => ("Authorization", $"Bearer {key.Write()}");

    private async Task<ApiKeyText> NewKey(string agency, KeyAccess access, string name = "uji")
    {
        var key = ApiKeyText.New(Key(agency));
        using (Callers.Use(Admin(agency)))
        {
            var made = await _grains.ApiKeys(key.Agency).Create(new()
            {
                OperationId = OperationIds.New(), Id = key.Id, SecretHash = key.Hash(), Name = name, Access = access, Days = 30, Actor = ActorOf(agency),
            });
            Assert.True(made.IsOk);
        }

        return key;
    }

    private async Task<string> Answer(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return $"{(int)answer.StatusCode} {answer.Headers.WwwAuthenticate} {answer.Content.Headers.ContentType?.MediaType} {body["code"]} {body["detail"]}";
    }
}

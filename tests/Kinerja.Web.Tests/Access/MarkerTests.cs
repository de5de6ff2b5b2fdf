using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Application;
using Kinerja.Web.Tests.Accounts;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kinerja.Web.Tests.Access;

/// <summary>An agency is filled with words and a number that stand nowhere else; everything that anybody else can get from the site is searched for them.</summary>
public sealed partial class MarkerTests(SiteFixture site)
{
    private const string Mine = "35.76/dinas-rahasia";
    private const string Sibling = "35.76/dinas-tetangga";
    private const string MailedAgency = "35.78/dinas-bersurat";
    private const string Word = "zkmarka";
    private const int MostPages = 150;

    // As it is stored, and as people and machines are shown it.
    private static readonly string[] Markers = [Word, "8675309", "8.675.309", "8,675,309"];

    [Fact]
    public async Task Nothing_of_an_agency_is_in_anything_that_somebody_else_receives()
    {
        await Fill();
        await site.Client.ImportLumajang(Sibling);
        var siblingKey = Sibling.Replace('/', '|');
        var others = new (string Name, Caller Caller)[]
        {
            ("the public", Caller.Anonymous),
            ("somebody without a role", TestCallers.Person("tanpa-peran")),
            ("operator, head and admin of a sibling", TestCallers.Person("tetangga", new(siblingKey, ActorRole.Operator), new(siblingKey, ActorRole.Head), new(siblingKey, ActorRole.AgencyAdmin))),
            ("reviewer of another regency", TestCallers.Person("peninjau-lain", new Grant("35.77", ActorRole.Reviewer))),
            ("admin of the region", TestCallers.Person("pengelola-kab", new Grant("35.76", ActorRole.AgencyAdmin))),
            ("province", TestCallers.Person("provinsi", new Grant("35", ActorRole.ProvinceViewer))),
            ("platform", TestCallers.Person("platform", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin))),
        };

        var total = 0;
        foreach (var (name, caller) in others)
        {
            var (pages, found) = await Search(caller);
            total += pages;
            Assert.True(found.Count == 0, $"{name}: {string.Join(", ", found)}");
            Assert.True(pages > 60, $"{name} was shown {pages} answers only.");
        }

        // The search does find them where they belong.
        var own = await Search(TestCallers.Person("pemilik", new(Mine.Replace('/', '|'), ActorRole.Operator), new(Mine.Replace('/', '|'), ActorRole.AgencyAdmin)));
        Assert.Contains(own.Found, path => path.EndsWith("/isi/2019/tw1/iku-1", StringComparison.Ordinal));
        Assert.True(own.Found.Count > 10, $"The agency itself sees its words in {own.Found.Count} answers.");
        TestContext.Current.TestOutputHelper!.WriteLine($"{total} answers to {others.Length} others searched, 0 with a marker; {own.Found.Count} of {own.Pages} of the agency's own have one.");
    }

    [Fact]
    public async Task No_mail_holds_anything_of_an_agency_and_only_those_who_may_read_it_get_one()
    {
        var mine = MailedAgency.Replace('/', '|');
        await Open(MailedAgency, "Dinas Bersurat");
        await site.Client.ImportLumajang("35.78/dinas-sebelah");
        var reader = await Holder("35.78", ActorRole.Reviewer);
        var own = await Holder(mine, ActorRole.Operator);
        var others = new[]
        {
            await Holder("35.78|dinas-sebelah", ActorRole.Operator), await Holder("35.78|dinas-sebelah", ActorRole.Head), await Holder("35.79", ActorRole.Reviewer), await Holder("35.78", ActorRole.AgencyAdmin),
            await Holder("35", ActorRole.ProvinceViewer), await Holder(AccessScope.Platform, ActorRole.PlatformAdmin),
        };
        var grains = site.Services.GetRequiredService<IGrainFactory>();
        using (Callers.Use(TestCallers.Everything))
        {
            var said = await grains.GetGrain<IConversation>($"{mine}|2019|tw1").Say(new()
            {
                OperationId = "op-sebut", Code = "iku-1", Text = $"Angka {Markers[2]} karena {Word}", Mentions = [own.Id, reader.Id], Actor = new("0123456789abcdef0123456789abcdee", "Kepala", Role: ActorRole.Head),
            });
            Assert.True(said.IsOk, said.IsOk ? "" : said.Problem.Code);
        }

        // The two who were named get their mails; by then any other would have been written too.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (new[] { own, reader }.Any(user => site.Mails.All(m => m.To.Mailboxes.All(to => to.Address != user.Credentials.Email))))
            await Task.Delay(50, limit.Token);
        foreach (var mail in site.Mails)
        {
            var text = $"{mail.Headers.Select(h => h.Value).Aggregate((a, b) => a + b)}\n{mail.Subject}\n{mail.TextBody}";
            Assert.DoesNotContain(Markers, m => text.Contains(m, StringComparison.OrdinalIgnoreCase));
            if (others.Any(user => mail.To.Mailboxes.Any(to => to.Address == user.Credentials.Email)))
                Assert.DoesNotContain(MailedAgency, text, StringComparison.Ordinal);
        }

        var told = site.Mails.Single(m => m.To.Mailboxes.Any(to => to.Address == reader.Credentials.Email));
        Assert.Contains($"https://kinerja.example/i/{MailedAgency}/isi/2019/tw1/iku-1", told.TextBody, StringComparison.Ordinal);
        Assert.Contains("/akun/pemberitahuan/pengaturan", told.Headers[MimeKit.HeaderId.ListUnsubscribe], StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}@kinerja\\.example$", told.MessageId);
    }

    private async Task<AccountUser> Holder(string scope, ActorRole role)
    {
        var user = await AccountSite.NewAccount(site.Services, AccountSite.NewEmail());
        using (Callers.Use(TestCallers.Everything))
        {
            var given = await site.Services.GetRequiredService<IGrainFactory>().GetGrain<IMembers>(scope).Give(
                new() { OperationId = $"beri-{user.Id}", Account = user.Id, Name = user.Credentials.Name, Role = role, Actor = new("uji", "Uji", Role: ActorRole.AgencyAdmin) });
            Assert.True(given.IsOk, given.IsOk ? "" : given.Problem.Code);
        }

        return user;
    }

    private Task Fill() => Open(Mine, "Dinas Rahasia");

    private async Task Open(string agency, string name)
    {
        // What the agency is called is public, so that it can be found and joined.
        Assert.Equal(200, (await site.Client.PutJson($"/api/v1/agencies/{agency}", new { name, regionName = "Kota Mojokerto" })).Status);
        // In the names of goals, indicators, formulas and components alike, so that everything still fits together.
        var text = Cooperative().Replace(ApiClient.LumajangText(), match => $"{match.Value} {Word}");
        var (status, draft) = await site.Client.PostJson("/api/v1/imports", new { text, name = $"{Word}.txt" });
        Assert.Equal(201, status);
        var (applied, receipt) = await site.Client.PostJson($"/api/v1/agencies/{agency}/imports/{draft["id"]}/apply", new { acceptProposals = true });
        Assert.True(applied == 200, receipt.ToJsonString());
        var (_, plan) = await site.Client.GetJson($"/api/v1/agencies/{agency}/plan");
        var component = (string)plan["plan"]!["indicators"]!.AsArray().First(i => (string)i!["level"]! == "component")!["code"]!;
        var (entered, told) = await site.Client.PutJson(
            $"/api/v1/agencies/{agency}/indicators/{component}/2019/realisations/tw1", new { value = 8675309, reason = $"Alasan {Word}" });
        Assert.True(entered == 200, told.ToJsonString());
        await Talk(agency);
    }

    /// <summary>What people say about a figure, and what they prove it with.</summary>
    private async Task Talk(string agency)
    {
        var (grains, key, who) = (site.Services.GetRequiredService<IGrainFactory>(), AgencyPeriodKey.Parse($"{agency.Replace('/', '|')}|2019|tw1"), new Actor("pemilik", $"Siti {Word}", Role: ActorRole.Operator));
        using (Callers.Use(TestCallers.Everything))
        {
            Assert.True((await grains.Conversation(key).Say(new() { OperationId = "op-1", Code = "iku-1", Text = $"Komentar {Word}", Actor = who })).IsOk);
            Assert.True((await grains.Conversation(key).WriteNote(new() { OperationId = "op-2", Code = "iku-1", Kind = NoteKind.Obstacle, Text = $"Kendala {Word}", Actor = who })).IsOk);
            Assert.True((await grains.Evidence(key).Add(new() { OperationId = "op-3", Code = "iku-1", Kind = EvidenceKind.Text, Name = $"Rekap {Word}", Text = Word, Actor = who })).IsOk);
        }
    }

    /// <summary>Follows every link from every place that there is, and guesses every address of the agency and its indicators.</summary>
    private async Task<(int Pages, List<string> Found)> Search(Caller caller)
    {
        var guesses = site.Endpoints.Endpoints.OfType<RouteEndpoint>().Where(EndpointMatrixTests.IsNamed)
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(e => EndpointMatrixTests.Fill("/" + e.RoutePattern.RawText!.Trim('/').ToLowerInvariant(), "35.76", "dinas-rahasia"));
        var waiting = new Queue<string>(
            guesses.Concat(["/", "/w/35.76?tahun=2019", "/w/35?tahun=2019", "/w/id?tahun=2019", $"/i/{Sibling}/iku/2019", $"/i/{Mine}/iku/2019", "/daftar?cari=35.76", "/tidak/ada", $"/i/{Mine}/isi/2019/tw1", "/cari?q=koperasi", "/cari?q=dinas+rahasia", "/cari.json?q=koperasi", "/cari.json?q=persentase"]).Distinct());
        var known = waiting.ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        var pages = 0;
        var most = waiting.Count + MostPages;
        while (pages < most && waiting.TryDequeue(out var path))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
            using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            pages++;
            var all = $"{answer.Headers}\n{answer.Content.Headers}\n{body}";
            if (Markers.Any(m => all.Contains(m, StringComparison.OrdinalIgnoreCase)))
                found.Add(path);
            foreach (var link in Links().Matches(body).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]).Where(l => l.Length > 0 && known.Add(l)))
                waiting.Enqueue(link);
        }

        return (pages, found);
    }

    [GeneratedRegex("koperasi", RegexOptions.IgnoreCase)]
    private static partial Regex Cooperative();

    [GeneratedRegex("(?:href|action)=\"(/[^\"/][^\"]*|/)\"")]
    private static partial Regex Links();
}

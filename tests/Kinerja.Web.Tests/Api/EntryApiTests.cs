using System.Net;
using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Api;

/// <summary>Batches of figures, as the entry grid sends them.</summary>
public sealed class EntryApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Fact]
    public async Task Each_figure_of_a_batch_has_its_own_answer_and_the_new_achievement_comes_along()
    {
        using var session = await Prepared("35.08/kisi-campur");
        var (healthy, assessed, fair) = await Codes("35.08/kisi-campur");

        var (status, body) = await session.Send(session.Cell(healthy, "17"), session.Cell(assessed, "328"), session.Cell(fair, "dua ratus"));

        Assert.Equal(200, status);
        Assert.Equal(["saved", "saved", "invalid"], body["cells"]!.AsArray().Select(c => (string)c!["outcome"]!));
        Assert.Contains("dua ratus", (string)body["cells"]![2]!["message"]!, StringComparison.Ordinal);
        var stored = body["cells"]![0]!["stored"]!;
        Assert.Equal(("17", "number", "Pengguna mesin ini"), ((string)stored["text"]!, (string)stored["state"]!, (string)stored["by"]!));
        var figure = body["figures"]!.AsArray().Single(f => (string)f!["code"]! == "iku-1")!;
        Assert.Equal(("5,18", "102,43 %"), ((string)figure["realisation"]!["text"]!, ((string)figure["achievement"]!["text"]!).Replace('\u00a0', ' ')));
    }

    [Fact]
    public async Task A_number_that_comes_as_such_is_stored_where_nothing_was()
    {
        using var session = await Prepared("35.08/kisi-angka");
        var (code, _, _) = await Codes("35.08/kisi-angka");
        var cell = session.Cell(code, "");
        cell.Remove("text");
        cell["value"] = 17.5m;

        var answer = await session.Answer(cell);

        Assert.Equal(("saved", "17,5"), ((string)answer["outcome"]!, (string)answer["stored"]!["text"]!));
        Assert.Equal(1, await Entries("35.08/kisi-angka", code));
    }

    [Fact]
    public async Task A_figure_sent_again_after_a_lost_reply_has_one_effect_and_is_no_conflict()
    {
        using var session = await Prepared("35.08/kisi-ulang");
        var (code, _, _) = await Codes("35.08/kisi-ulang");
        var cell = session.Cell(code, "17");

        var first = await session.Answer(cell);
        var again = await session.Answer(cell);

        Assert.Equal("saved", (string)again["outcome"]!);
        Assert.Equal((long)first["stored"]!["revision"]!, (long)again["stored"]!["revision"]!);
        Assert.Equal(1, await Entries("35.08/kisi-ulang", code));
    }

    [Fact]
    public async Task A_figure_that_somebody_else_changed_is_a_conflict_with_both_names_until_one_is_chosen()
    {
        using var mine = await Prepared("35.08/kisi-bentrok");
        var (code, _, _) = await Codes("35.08/kisi-bentrok");
        using var theirs = await EntrySession.Open(
            Browser.As(site.Address, TestCallers.Person("budi", new Grant("35.08|kisi-bentrok", ActorRole.Operator)) with { Name = "Budi Santoso" }), "35.08/kisi-bentrok");
        Assert.Equal("saved", (string)(await theirs.Answer(theirs.Cell(code, "18")))["outcome"]!);

        var clash = await mine.Answer(mine.Cell(code, "17"));

        Assert.Equal("conflict", (string)clash["outcome"]!);
        Assert.Equal(("18", "Budi Santoso"), ((string)clash["stored"]!["text"]!, (string)clash["stored"]!["by"]!));
        Assert.Matches("WIB$", (string)clash["stored"]!["atText"]!);
        Assert.Equal(1, await Entries("35.08/kisi-bentrok", code));

        var chosen = mine.Cell(code, "17");
        (chosen["was"], chosen["expectedRevision"]) = (clash["stored"]!["was"]!.DeepClone(), clash["stored"]!["revision"]!.DeepClone());
        Assert.Equal("saved", (string)(await mine.Answer(chosen))["outcome"]!);
        Assert.Equal(2, await Entries("35.08/kisi-bentrok", code)); // the other figure stays in the history
    }

    [Fact]
    public async Task The_same_figure_by_two_people_is_no_conflict()
    {
        using var mine = await Prepared("35.08/kisi-sama");
        var (code, _, _) = await Codes("35.08/kisi-sama");
        using var theirs = await EntrySession.Open(new Browser(site.Address), "35.08/kisi-sama");
        await theirs.Answer(theirs.Cell(code, "18"));

        Assert.Equal("saved", (string)(await mine.Answer(mine.Cell(code, "18")))["outcome"]!);
        Assert.Equal(1, await Entries("35.08/kisi-sama", code));
    }

    [Fact]
    public async Task Quarters_of_one_indicator_go_in_one_batch_and_are_nobodys_conflict()
    {
        using var session = await Prepared("35.08/kisi-triwulan");
        var (code, _, _) = await Codes("35.08/kisi-triwulan");

        var (_, body) = await session.Send([.. new[] { "tw1", "tw2", "tw3", "tw4" }.Select((p, i) => session.Cell(code, $"{i + 10}", p))]);

        Assert.Equal(["saved", "saved", "saved", "saved"], body["cells"]!.AsArray().Select(c => (string)c!["outcome"]!));
        Assert.Equal(["10", "11", "12", "13"], body["cells"]!.AsArray().Select(c => (string)c!["stored"]!["text"]!));
        // Another quarter in between, from a page that is older than all of this.
        using var other = await EntrySession.Open(new Browser(site.Address), "35.08/kisi-triwulan");
        await session.Answer(session.Cell(code, "20", "tw1").With("was", "10"));
        Assert.Equal("saved", (string)(await other.Answer(other.Cell(code, "14")))["outcome"]!);
    }

    [Fact]
    public async Task Two_readings_are_asked_about_and_a_chosen_one_is_stored()
    {
        using var session = await Prepared("35.08/kisi-tanya");
        var (code, _, _) = await Codes("35.08/kisi-tanya");

        var asked = await session.Answer(session.Cell(code, "1.500"));
        Assert.Equal("ask", (string)asked["outcome"]!);
        Assert.Equal(["thousands", "decimal"], asked["readings"]!.AsArray().Select(r => (string)r!["code"]!).OrderDescending());

        var saved = await session.Answer(session.Cell(code, "1.500").With("reading", "thousands"));
        Assert.Equal(("saved", "1500"), ((string)saved["outcome"]!, (string)saved["stored"]!["text"]!));
    }

    [Fact]
    public async Task A_direct_value_and_an_implausible_one_want_their_reason()
    {
        using var session = await Prepared("35.08/kisi-alasan");

        var bare = await session.Answer(session.Cell("iku-1", "5"));
        Assert.Equal(("warning", false), ((string)bare["outcome"]!, (bool)bare["wantsConfirmation"]!));
        var far = await session.Answer(session.Cell("iku-1", "150").With("reason", "laporan"));
        Assert.Equal(("warning", true), ((string)far["outcome"]!, (bool)far["wantsConfirmation"]!));

        var saved = await session.Answer(session.Cell("iku-1", "150").With("reason", "laporan").With("confirmed", true));
        Assert.Equal(("saved", "laporan"), ((string)saved["outcome"]!, (string)saved["stored"]!["reason"]!));
    }

    [Fact]
    public async Task States_are_entered_as_states()
    {
        using var session = await Prepared("35.08/kisi-keadaan");
        var (code, other, _) = await Codes("35.08/kisi-keadaan");

        var without = await session.Answer(session.Cell(code, "").With("state", "notApplicable"));
        Assert.Equal("warning", (string)without["outcome"]!);
        var saved = await session.Answer(session.Cell(code, "").With("state", "notApplicable").With("reason", "tidak dinilai"));
        Assert.Equal(("saved", "notApplicable"), ((string)saved["outcome"]!, (string)saved["stored"]!["state"]!));

        await session.Answer(session.Cell(other, "5"));
        var emptied = await session.Answer(session.Cell(other, "").With("state", "missing").With("was", "5"));
        Assert.Equal(("saved", "missing", ""), ((string)emptied["outcome"]!, (string)emptied["stored"]!["state"]!, (string)emptied["stored"]!["text"]!));
    }

    [Fact]
    public async Task A_closed_period_takes_nothing_and_says_so_at_the_figure()
    {
        using var session = await Prepared("35.08/kisi-tutup");
        var (code, other, _) = await Codes("35.08/kisi-tutup");
        await session.Answer(session.Cell(code, "17"));
        Assert.Equal(200, (await _client.PostJson("/api/v1/agencies/35.08/kisi-tutup/submissions/2019/tw4/submit", new { reason = "menyusul" })).Status);

        var locked = await session.Answer(session.Cell(other, "328"));

        Assert.Equal("locked", (string)locked["outcome"]!);
        Assert.NotEmpty((string)locked["message"]!);
        var (_, sheet) = await _client.GetJson("/api/v1/agencies/35.08/kisi-tutup/entries/2019?period=tw4");
        Assert.DoesNotContain("tw4", sheet["open"]!.AsArray().Select(p => (string)p!));
    }

    [Fact]
    public async Task Figures_typed_under_another_account_are_not_entered()
    {
        using var session = await Prepared("35.08/kisi-akun");
        var (code, _, _) = await Codes("35.08/kisi-akun");
        var cells = new JsonArray(session.Cell(code, "17"));

        var (status, problem) = await session.Send(new() { ["period"] = "tw4", ["account"] = "orang-lain", ["cells"] = cells }, session.Token);

        Assert.Equal((409, "otherAccount"), (status, (string)problem["code"]!));
        Assert.Equal(0, await Entries("35.08/kisi-akun", code));
        Assert.Equal("lokal", session.Page.One("#isian").GetAttribute("data-account"));
    }

    [Fact]
    public async Task Without_the_token_of_the_page_nothing_is_entered()
    {
        using var session = await Prepared("35.08/kisi-token");
        var (code, _, _) = await Codes("35.08/kisi-token");
        var body = new JsonObject { ["period"] = "tw4", ["cells"] = new JsonArray(session.Cell(code, "17")) };

        foreach (var token in new[] { null, "palsu" })
        {
            var (status, problem) = await session.Send(body, token);
            Assert.Equal((400, "tokenInvalid"), (status, (string)problem["code"]!));
        }

        Assert.Equal(0, await Entries("35.08/kisi-token", code));
    }

    [Fact]
    public async Task A_batch_is_bounded_and_none_of_an_unusable_one_is_looked_at()
    {
        using var session = await Prepared("35.08/kisi-batas");
        var (code, _, _) = await Codes("35.08/kisi-batas");

        var (many, tooMany) = await session.Send([.. Enumerable.Range(0, 201).Select(_ => session.Cell(code, "1"))]);
        Assert.Equal((413, "cells"), (many, (string)tooMany["field"]!));
        Assert.Equal(422, (await session.Send()).Status);
        foreach (var (name, value, field) in new[] { ("operationId", "HURUF BESAR", "operationId"), ("code", "a b", "code"), ("period", "year", "period"), ("state", "notDue", "state") })
        {
            var (status, problem) = await session.Send(session.Cell(code, "17"), session.Cell(code, "18").With(name, value));
            Assert.Equal((422, $"cells[1].{field}"), (status, (string)problem["field"]!));
        }

        var twice = session.Cell(code, "17");
        Assert.Equal(422, (await session.Send(twice, twice)).Status);
        Assert.Equal("invalid", (string)(await session.Answer(session.Cell(code, "1").With("code", "tidak-ada")))["outcome"]!);
        Assert.Equal(0, await Entries("35.08/kisi-batas", code));
        Assert.Equal(413, (await session.Send(session.Cell(code, new string('9', 600_000)))).Status);
    }

    [Fact]
    public async Task A_sheet_that_has_not_changed_costs_no_body()
    {
        using var session = await Prepared("35.08/kisi-segar");
        var (code, _, _) = await Codes("35.08/kisi-segar");
        const string Address = "/api/v1/agencies/35.08/kisi-segar/entries/2019?period=tw4";
        var tag = await Tag(Address, HttpStatusCode.OK);

        Assert.Equal(tag, await Tag(Address, HttpStatusCode.NotModified, tag));
        await session.Answer(session.Cell(code, "17"));
        Assert.NotEqual(tag, await Tag(Address, HttpStatusCode.OK, tag));

        var (_, sheet) = await _client.GetJson(Address);
        var cell = sheet["cells"]!.AsArray().Single(c => (string)c!["code"]! == code && (string)c["period"]! == "tw4")!;
        Assert.Equal(("17", "17"), ((string)cell["text"]!, (string)cell["was"]!));
        Assert.Equal(["tw1", "tw2", "tw3", "tw4"], sheet["open"]!.AsArray().Select(p => (string)p!));
        Assert.Equal(404, (await _client.GetJson("/api/v1/agencies/35.08/kisi-segar/entries/1999")).Status);
    }

    [Fact]
    public async Task A_person_without_the_role_reads_and_does_not_enter()
    {
        using (await Prepared("35.08/kisi-peran"))
        {
            var (code, _, _) = await Codes("35.08/kisi-peran");
            using var reader = Browser.As(site.Address, TestCallers.Person("peninjau", new Grant("35.08", ActorRole.Reviewer)));
            using var session = await EntrySession.Open(reader, "35.08/kisi-peran");

            Assert.Empty(session.Page.Document.QuerySelectorAll("script[src*='entry/']"));
            Assert.Equal(403, (await session.Send(session.Cell(code, "17"))).Status);
            Assert.Equal(0, await Entries("35.08/kisi-peran", code));
        }
    }

    private async Task<string> Tag(string address, HttpStatusCode expected, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return answer.Headers.ETag!.ToString();
    }

    private async Task<EntrySession> Prepared(string agency)
    {
        await _client.ImportLumajang(agency);
        return await EntrySession.Open(new Browser(site.Address), agency);
    }

    private async Task<(string Healthy, string Assessed, string Fair)> Codes(string agency) => (
        await _client.ComponentCode(agency, "jml koperasi sehat"),
        await _client.ComponentCode(agency, "jml koperasi yang dinilai"),
        await _client.ComponentCode(agency, "jml koperasi cukup sehat"));

    // How often figures were entered into an indicator-year.
    private async Task<int> Entries(string agency, string code)
    {
        var (status, page) = await _client.GetJson($"/api/v1/agencies/{agency}/indicators/{code}/2019/history");
        return status == 404 ? 0 : page["entries"]!.AsArray().Count(e => (string)e!["kind"]! == "realisation");
    }
}

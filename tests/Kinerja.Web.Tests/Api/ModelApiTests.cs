using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>Shared models over the API.</summary>
public sealed class ModelApiTests(SiteFixture site)
{
    private const string Neighbour = "/api/v1/agencies/35.17/dinkop";
    private readonly HttpClient _client = site.Client;

    [Fact]
    public async Task The_examples_own_formulas_are_the_first_model_and_all_of_grade_A()
    {
        var (status, model) = await _client.GetJson("/api/v1/models/koperasi-um/versions/1");
        Assert.Equal(200, status);
        Assert.Equal(6, model["content"]!["indicators"]!.AsArray().Count);

        var (_, adopted) = await _client.GetJson("/api/v1/agencies/35.08/dinkop-um/models/2019");
        var proposals = adopted["proposals"]!["koperasi-um"]!.AsArray();
        Assert.Equal(6, proposals.Count);
        Assert.All(proposals, p => Assert.Equal(("A", "A"), ((string)p!["grade"]!, (string)p["confirmed"]!["grade"]!)));
    }

    [Fact]
    public async Task A_neighbour_that_divides_by_all_is_linked_as_C_and_cannot_call_it_A()
    {
        await _client.PutJson(Neighbour, new { name = "Dinas Koperasi", regionName = "Kabupaten Jombang" });
        const string Document = "Rencana\n\nNo.\tTujuan\tIndikator Tujuan\tSasaran\tIndikator Sasaran\tRumus\tSatuan\t2018\t2019\n"
            + "1\tKoperasi\t\tKoperasi sehat\t1 Persentase koperasi sehat\t(Jml Koperasi sehat / Jml seluruh koperasi) x 100%\t%\t6,10\t7,63\n";
        var (_, draft) = await _client.PostJson("/api/v1/imports", new { text = Document, name = "jombang.txt" });
        var (applied, answer) = await _client.PostJson($"{Neighbour}/imports/{draft["id"]}/apply", new { acceptProposals = true });
        Assert.True(applied == 200, answer.ToJsonString());

        var (status, refusal) = await _client.PutJson($"{Neighbour}/models/koperasi-um", new { version = 7, years = new[] { 2019 } });
        Assert.Equal((404, "noVersion"), (status, (string)refusal["code"]!));
        (status, answer) = await _client.PutJson($"{Neighbour}/models/koperasi-um", new { version = 1, years = new[] { 2019 } });
        Assert.True(status == 200, answer.ToJsonString());
        var (_, models) = await _client.GetJson($"{Neighbour}/models/2019");
        var proposal = models["proposals"]!["koperasi-um"]![0]!;
        Assert.Equal(("C", null), ((string)proposal["grade"]!, (string?)proposal["confirmed"]));
        Assert.Contains("seluruh koperasi", (string)proposal["reason"]!["id"]!, StringComparison.Ordinal);

        var link = new { shared = "sehat", own = (string)proposal["own"]!, grade = "A", reason = "Kami anggap sama" };
        (status, refusal) = await _client.PutJson($"{Neighbour}/models/koperasi-um/links", new { years = new[] { 2019 }, links = new[] { link } });
        Assert.Equal((422, "gradeNotHeld"), (status, (string)refusal["code"]!));
        (status, answer) = await _client.PutJson($"{Neighbour}/models/koperasi-um/links", new
        {
            years = new[] { 2019 }, links = new[] { new { link.shared, link.own, grade = "C", reason = "Dibagi semua koperasi" } },
        });
        Assert.True(status == 200, answer.ToJsonString());
    }
}

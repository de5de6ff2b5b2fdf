using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Api;

/// <summary>Wordings of goals and objectives over the API.</summary>
public sealed class WordingApiTests(SiteFixture site)
{
    private const string Agency = "/api/v1/agencies/35.08/uji-rumusan-api";

    [Fact]
    public async Task A_wording_changes_once_and_only_over_what_was_seen()
    {
        await site.Client.ImportLumajang("35.08/uji-rumusan-api");
        var body = new { name = "Koperasi yang sehat", number = "" };
        Assert.Equal(412, (await site.Client.PatchJson($"{Agency}/objectives/s-1", body, ("If-Match", "\"1\""))).Status);
        Assert.Equal(200, (await site.Client.PatchJson($"{Agency}/objectives/s-1", body, ("Idempotency-Key", "rumusan-1"))).Status);
        Assert.True((bool)(await site.Client.PatchJson($"{Agency}/objectives/s-1", body, ("Idempotency-Key", "rumusan-1"))).Body["replayed"]!);
        Assert.Equal(200, (await site.Client.PatchJson($"{Agency}/goals/t-1", new { name = "Koperasi kuat" })).Status);

        var (_, plan) = await site.Client.GetJson($"{Agency}/plan");
        var objective = plan["plan"]!["objectives"]!.AsArray().Single(o => (string)o!["code"]! == "s-1")!;
        Assert.Equal(("Koperasi yang sehat", null), ((string)objective["name"]!, (string?)objective["number"]));
        Assert.Equal("Koperasi kuat", (string)plan["plan"]!["goals"]!.AsArray().Single(g => (string)g!["code"]! == "t-1")!["name"]!);

        var (empty, why) = await site.Client.PatchJson($"{Agency}/objectives/s-1", new { name = " " });
        Assert.Equal((422, "name"), (empty, (string)why["field"]!));
        Assert.Equal(404, (await site.Client.PatchJson($"{Agency}/objectives/t-1", new { name = "x" })).Status);
    }
}

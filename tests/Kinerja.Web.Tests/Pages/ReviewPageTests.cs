using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class ReviewPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Document_becomes_a_plan_step_by_step()
    {
        var review = await _browser.Review("35.08/uji-langkah", ApiClient.LumajangText());
        Assert.Contains("Perangkat daerah ini belum ada", review.Text, StringComparison.Ordinal);

        // Impossible findings stop it until they are decided or taken along.
        var refused = await _browser.Send(review, "#terapkan", ("usulan", "1"), ("terapkan", "1"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Ada 2 temuan mustahil", refused.Summary[0], StringComparison.Ordinal);
        Assert.Equal("#mustahil", refused.One(".k-errsum a").GetAttribute("href"));
        Assert.Contains("Ada 2 temuan mustahil", refused.TextOf("#mustahil-galat"), StringComparison.Ordinal);
        Assert.True(refused.One("#usulan").HasAttribute("checked"));

        foreach (var year in new[] { 2018, 2019 })
        {
            review = await _browser.Follow(await _browser.Send(
                review, $"form:has(input[value='r1-tujuan-1-{year}'])", ("putusan", "waive"), ("alasan", $"salah ketik {year}")));
            Assert.Contains($"“salah ketik {year}”", review.TextOf($"#temuan-r1-tujuan-1-{year}"), StringComparison.Ordinal);
        }

        Assert.Contains("2 dari", review.Text, StringComparison.Ordinal);
        var applied = await _browser.Send(review, "#terapkan", ("usulan", "1"), ("terapkan", "1"));
        Assert.Equal(302, applied.Status);
        var plan = await _browser.Follow(applied);
        Assert.Contains("Rencana diterapkan", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Dinas Koperasi dan Usaha Mikro", plan.Html, StringComparison.Ordinal);
        Assert.Contains("“salah ketik 2018”", plan.TextOf("#temuan-r1-tujuan-1-2018"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposals_count_only_once_they_are_saved()
    {
        var review = await _browser.Review("35.08/uji-usulan", ApiClient.LumajangText());
        Assert.Contains("0 dari", review.TextOf(".k-questions .k-sec-head p"), StringComparison.Ordinal);
        Assert.NotNull(review.Document.QuerySelector("#tanya-Polarity input[checked]"));

        var one = await _browser.Follow(await _browser.Send(review, "#tanya-Polarity form"));
        Assert.Equal(7, one.Document.QuerySelectorAll("#tanya-Polarity .k-tag--ok").Length);

        var all = await _browser.Follow(await _browser.Send(one, "button[name=pastikan]", ("pastikan", "1")));
        Assert.Null(all.Document.QuerySelector("button[name=pastikan]"));
    }

    [Fact]
    public async Task Several_dashes_get_one_meaning()
    {
        var review = await _browser.Review("35.08/uji-strip", ApiClient.LumajangText());
        var boxes = review.Document.QuerySelectorAll("input[name=strip]").Select(b => b.GetAttribute("value")!).ToList();
        Assert.Equal(8, boxes.Count);

        var without = await _browser.Send(review, "#tanya-DashReason form", ("arti", null));
        Assert.Equal(422, without.Status);
        Assert.Equal("#arti", without.One(".k-errsum a").GetAttribute("href"));

        var chosen = boxes.Where(b => b.Contains("iku-5", StringComparison.Ordinal)).ToList();
        var fields = chosen.Select(b => ("strip", (string?)b)).Append(("arti", "stated")).Append(("arti-kata", "belum didata")).ToArray();
        var answered = await _browser.Follow(await _browser.Send(review, "#tanya-DashReason form", fields));
        Assert.Equal(chosen.Count, answered.Document.QuerySelectorAll("#tanya-DashReason .k-tag--ok").Count(t => Page.Fold(t.TextContent) == "belum didata"));

        var wrong = await _browser.Send(answered, "#tanya-DashReason form", ("strip", chosen[0]), ("arti", "noPreviousYear"));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("tidak berlaku untuk", wrong.Summary[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ambiguous_number_must_be_answered_before_applying()
    {
        var text = ApiClient.LumajangText().Replace("\t89,8\t", "\t89.8\t", StringComparison.Ordinal);
        var review = await _browser.Review("35.08/uji-dua-arti", text);

        var refused = await _browser.Send(review, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        Assert.Equal(422, refused.Status);
        var link = refused.One(".k-errsum a").GetAttribute("href")!;
        Assert.StartsWith("#tanya-", link, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.GetElementById(link[1..]));

        var form = refused.One($"{link.Replace(".", "\\.", StringComparison.Ordinal)}");
        var choice = form.QuerySelectorAll("input[type=radio]").First(r => Page.Fold(r.ParentElement!.TextContent).StartsWith("89,8", StringComparison.Ordinal));
        var answered = await _browser.Follow(await _browser.Send(refused, "#tanya-Number form", (choice.GetAttribute("name")!, choice.GetAttribute("value"))));
        var applied = await _browser.Send(answered, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        Assert.Equal(302, applied.Status);
    }

    [Fact]
    public async Task Applying_twice_has_one_effect()
    {
        var review = await _browser.Review("35.08/uji-terap", ApiClient.LumajangText());

        var first = await _browser.Send(review, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        var revision = (await _browser.Follow(first)).Value("rev");
        var again = await _browser.Send(review, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));

        Assert.Equal(302, again.Status);
        Assert.Equal(revision, (await _browser.Follow(again)).Value("rev"));
    }

    [Fact]
    public async Task Plan_changed_by_somebody_else_is_not_overwritten_unseen()
    {
        const string Agency = "35.08/uji-bentrok";
        await _browser.ApplyLumajang(Agency);
        var mine = await _browser.Review(Agency, ApiClient.LumajangText().Replace("1,12", "1,13", StringComparison.Ordinal));
        await _browser.ApplyLumajang(Agency, ApiClient.LumajangText().Replace("1,12", "1,14", StringComparison.Ordinal));

        var late = await _browser.Send(mine, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));

        Assert.Equal(422, late.Status);
        Assert.Contains("diubah orang lain", late.Summary[0], StringComparison.Ordinal);
        Assert.Contains("1,14", late.TextOf(".k-diff"), StringComparison.Ordinal);
        var now = await _browser.Send(late, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        Assert.Equal(302, now.Status);
    }

    [Fact]
    public async Task Second_document_shows_what_would_change()
    {
        const string Agency = "35.08/uji-beda";
        await _browser.ApplyLumajang(Agency);

        var same = await _browser.Review(Agency, ApiClient.LumajangText());
        var other = await _browser.Review(Agency, ApiClient.LumajangText().Replace("\t2,64\t", "\t2,70\t", StringComparison.Ordinal).Replace("Drs.", "Dra.", StringComparison.Ordinal));

        Assert.Contains("sama dengan rencana yang berlaku", same.Text, StringComparison.Ordinal);
        var row = Assert.Single(other.Document.QuerySelectorAll(".k-diff tbody tr"));
        Assert.Equal("Persentase koperasi sehat 2017 2,64 2,70 baris 46", Page.Fold(string.Join(' ', row.Children.Select(c => c.TextContent))));
        Assert.DoesNotContain("BDUL", other.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_group_is_decided_with_one_reason()
    {
        var review = await _browser.Review("35.08/uji-sekaligus", ApiClient.LumajangText());

        var refused = await _browser.Send(review, "#aturan-2 form:has(input[name=aturan])", ("putusan", "waive"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("alasan", refused.Summary[0], StringComparison.OrdinalIgnoreCase);

        var decided = await _browser.Follow(await _browser.Send(review, "#aturan-2 form:has(input[name=aturan])", ("putusan", "waive"), ("alasan", "populasinya berbeda")));
        Assert.Equal(5, decided.Document.QuerySelectorAll("#aturan-2 tr.open .k-st--ok").Length);
        Assert.Contains("Putusan untuk 5 temuan tersimpan", decided.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_readers_get_the_page_in_English()
    {
        var review = await _browser.Review("35.08/uji-inggris", ApiClient.LumajangText());

        var english = await _browser.Open(review.Address + "?bahasa=en");

        Assert.Contains("41 figures, 8 dashes", english.Text, StringComparison.Ordinal);
        Assert.Contains("A whole is not the sum of its parts", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("belum diputuskan", english.Text, StringComparison.Ordinal);
    }
}

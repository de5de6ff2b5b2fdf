using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Submission, verification and the queue on pages, without scripts.</summary>
public sealed class PeriodFlowTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task What_is_missing_is_listed_with_the_way_to_its_figure_and_wants_a_note()
    {
        using var people = await People("uji-ajukan");
        var page = await people.Head.Open($"{people.Root}/ajukan/2019/tw1");
        Assert.Contains("Belum lengkap", page.TextOf("#temuan-ajukan"), StringComparison.Ordinal);
        var link = page.One("#temuan-ajukan a").GetAttribute("href")!;
        Assert.StartsWith($"{people.Root}/isi/2019/tw1#iku-", link, StringComparison.Ordinal);
        Assert.NotNull((await people.Operator.Open(link.Split('#')[0])).Document.GetElementById(link.Split('#')[1]));

        var refused = await people.Head.Send(page, "[value=ajukan]", ("langkah", "ajukan"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("#catatan", refused.One(".k-errsum a").GetAttribute("href"));
        var tooLong = new string('x', 501);
        refused = await people.Head.Send(refused, "[value=ajukan]", ("catatan", tooLong), ("langkah", "ajukan"));
        Assert.Equal((422, tooLong), (refused.Status, refused.Value("catatan")));

        Assert.Equal(302, (await people.Head.Send(refused, "[value=ajukan]", ("catatan", "Menyusul dari BPS."), ("langkah", "ajukan"))).Status);
        var done = await people.Head.Open($"{people.Root}/ajukan/2019/tw1?selesai=diajukan");
        Assert.Contains("TW I 2019 sudah diajukan", done.Text, StringComparison.Ordinal);
        Assert.Equal(0, done.Count("[value=ajukan]"));
    }

    [Fact]
    public async Task An_operator_prepares_and_does_not_submit()
    {
        using var people = await People("uji-siapkan");
        var page = await people.Operator.Open($"{people.Root}/ajukan/2019/tw1");
        Assert.Equal((1, 0), (page.Count("[value=siap]"), page.Count("[value=ajukan]")));
        var sent = await people.Operator.Send(page, "[value=siap]", ("langkah", "ajukan"), ("catatan", "x"));
        Assert.Equal(403, sent.Status);
        Assert.Contains("tidak ada yang disimpan", sent.TextOf(".k-errsum"), StringComparison.Ordinal);

        Assert.Equal(302, (await people.Operator.Send(page, "[value=siap]", ("langkah", "siap"))).Status);
        page = await people.Operator.Open($"{people.Root}/ajukan/2019/tw1");
        Assert.Equal((0, 1), (page.Count("[value=siap]"), page.Count("[value=batal-siap]")));
        Assert.Equal(302, (await people.Operator.Send(page, "[value=batal-siap]", ("langkah", "batal-siap"))).Status);
        Assert.Equal(1, (await people.Operator.Open($"{people.Root}/ajukan/2019/tw1")).Count("[value=siap]"));
    }

    [Fact]
    public async Task A_reviewer_finds_it_in_the_queue_looks_at_the_sample_returns_it_with_a_comment_and_verifies_it_the_second_time()
    {
        using var people = await People("uji-antre");
        await people.Submit("tw1");
        var queue = await people.Reviewer.Open("/w/35.08/periksa?periode=tw1");
        Assert.Contains($"{people.Root}/periksa/2019/tw1", queue.Html, StringComparison.Ordinal);

        var page = await people.Reviewer.Open($"{people.Root}/periksa/2019/tw1");
        Assert.Contains("Utuh seperti saat dibekukan", page.Text, StringComparison.Ordinal);
        var drawn = page.Document.QuerySelectorAll(".k-ver.drawn").Select(e => e.Id!["angka-".Length..]).ToList();
        Assert.Equal(5, drawn.Count);
        Assert.Equal(drawn, (await people.Other.Open($"{people.Root}/periksa/2019/tw1")).Document.QuerySelectorAll(".k-ver.drawn").Select(e => e.Id!["angka-".Length..]));

        // A comment would be lost by verifying: it is refused, and everything stays.
        var kept = await people.Reviewer.Send(page, ".k-verify", ($"periksa.{drawn[0]}", "1"), ($"catatan.{drawn[0]}", "sesuai BA"), ("komentar.iku-1", "Mana buktinya?"), ("langkah", "verifikasi"));
        Assert.Equal((422, "Mana buktinya?", "#komentar.iku-1"), (kept.Status, kept.Value("komentar.iku-1"), kept.One(".k-errsum a").GetAttribute("href")));

        var returned = await people.Reviewer.Send(kept, ".k-verify", ("langkah", "kembalikan"));
        Assert.Equal($"{people.Root}/periksa/2019/tw1?selesai=kembalikan", returned.Leads);
        var home = await people.Operator.Open(people.Root);
        Assert.Contains("Dikembalikan", home.TextOf(".k-lead"), StringComparison.Ordinal);
        Assert.Equal("Lihat catatan", Page.Fold(home.One("main .btn-primary").TextContent));
        Assert.Contains("Mana buktinya?", (await people.Operator.Open($"{people.Root}/isi/2019/tw1")).Text, StringComparison.Ordinal);

        await people.Submit("tw1");
        Assert.Contains("diajukan lagi, 1 kali dikembalikan", (await people.Reviewer.Open("/w/35.08/periksa?periode=tw1")).Text, StringComparison.Ordinal);
        page = await people.Reviewer.Open($"{people.Root}/periksa/2019/tw1");
        Assert.Equal(0, page.Count(".k-ver input[checked]")); // a new submission is looked at anew
        var verified = await people.Reviewer.Send(page, ".k-verify", ($"periksa.{drawn[0]}", "1"), ("langkah", "verifikasi"));
        Assert.Equal($"{people.Root}/periksa/2019/tw1?selesai=verifikasi", verified.Leads);
        var after = await people.Reviewer.Follow(verified);
        Assert.Contains("TW I 2019 terverifikasi", after.Text, StringComparison.Ordinal);
        Assert.Contains("Diperiksa", after.TextOf($"#angka-{drawn[0]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_reviewers_the_second_is_told_who_came_first_and_keeps_what_was_typed()
    {
        using var people = await People("uji-balapan");
        await people.Submit("tw1");
        var first = await people.Reviewer.Open($"{people.Root}/periksa/2019/tw1");
        var second = await people.Other.Open($"{people.Root}/periksa/2019/tw1");
        Assert.Equal(302, (await people.Reviewer.Send(first, ".k-verify", ("langkah", "verifikasi"))).Status);

        var late = await people.Other.Send(second, ".k-verify", ("alasan", "Kurang bukti."), ("langkah", "kembalikan"));
        Assert.Equal(422, late.Status);
        Assert.Contains("TW I 2019 sekarang terverifikasi: P. mendahului Anda", late.TextOf(".k-errsum"), StringComparison.Ordinal);
        Assert.Contains("TW I 2019 terverifikasi", (await people.Other.Open($"{people.Root}/periksa/2019/tw1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_submitted_is_told_why_they_do_not_verify()
    {
        using var people = await People("uji-empat-mata");
        var sent = await people.Both.Send(await people.Both.Open($"{people.Root}/ajukan/2019/tw1"), "[value=ajukan]", ("catatan", "Menyusul."), ("langkah", "ajukan"));
        Assert.Equal(302, sent.Status);
        var page = await people.Both.Open($"{people.Root}/periksa/2019/tw1");
        Assert.Equal((0, 1), (page.Count("[value=verifikasi]"), page.Count("[value=kembalikan]")));
        Assert.Contains("tidak boleh memverifikasinya", page.Text, StringComparison.Ordinal);
        Assert.Contains("Empat mata", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await people.Reviewer.Open($"{people.Root}/periksa/2019/tw1")).Count("[value=verifikasi]"));
        Assert.Contains("Yang memverifikasi adalah peninjau", (await people.Head.Open($"{people.Root}/periksa/2019/tw1")).Text, StringComparison.Ordinal);
        Assert.Contains("langkah kedua", (await people.Unproven.Open($"{people.Root}/periksa/2019/tw1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verified_period_is_published_locked_and_unlocked_with_a_reason()
    {
        using var people = await People("uji-kunci-buka");
        var address = $"{people.Root}/periksa/2019/tw1";
        await people.Submit("tw1");
        foreach (var step in new[] { "verifikasi", "terbitkan", "kunci" })
        {
            var sent = await people.Reviewer.Send(await people.Reviewer.Open(address), ".k-verify", ("langkah", step));
            Assert.Equal($"{address}?selesai={step}", sent.Leads);
        }

        var refused = await people.Reviewer.Send(await people.Reviewer.Open(address), ".k-verify", ("langkah", "buka"));
        Assert.Equal((422, "#alasan-buka"), (refused.Status, refused.One(".k-errsum a").GetAttribute("href")));
        Assert.Equal($"{address}?selesai=buka", (await people.Reviewer.Send(refused, ".k-verify", ("alasan-buka", "Salah tahun."), ("langkah", "buka"))).Leads);
        Assert.Contains("membuka kunci TW I 2019: “Salah tahun.”", (await people.Operator.Open(people.Root)).TextOf("#baru-saja"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_takes_back_what_nobody_has_verified()
    {
        using var people = await People("uji-tarik");
        await people.Submit("tw1");
        var page = await people.Head.Open($"{people.Root}/ajukan/2019/tw1");
        var refused = await people.Head.Send(page, "[value=tarik]", ("langkah", "tarik"));
        Assert.Equal("#alasan", refused.One(".k-errsum a").GetAttribute("href"));
        Assert.Equal(302, (await people.Head.Send(refused, "[value=tarik]", ("alasan", "Salah angka."), ("langkah", "tarik"))).Status);
        Assert.Equal(1, (await people.Head.Open($"{people.Root}/ajukan/2019/tw1")).Count("[value=ajukan]"));
    }

    [Theory]
    [InlineData("ajukan/2019/tw9")]
    [InlineData("ajukan/2019/year")]
    [InlineData("ajukan/1999/tw1")]
    [InlineData("periksa/2019/tw9")]
    [InlineData("periksa/1999/tw1")]
    public async Task What_is_no_period_of_the_plan_is_no_page(string path)
    {
        using var people = await People("uji-tiada");
        Assert.Equal(404, (await people.Head.Open($"{people.Root}/{path}")).Status);
    }

    [Fact]
    public async Task The_queue_filters_by_its_address_and_takes_what_it_cannot_read_for_left_out()
    {
        using var people = await People("uji-saring");
        await people.Submit("tw2");
        var waiting = await people.Reviewer.Open("/w/35.08/periksa?tahun=2019&periode=tw2");
        Assert.Contains($"{people.Root}/periksa/2019/tw2", waiting.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{people.Root}/periksa/2019/tw2", (await people.Reviewer.Open("/w/35.08/periksa?tahun=2019&periode=tw1")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{people.Root}/periksa/2019/tw2", (await people.Reviewer.Open("/w/35.08/periksa?keadaan=terverifikasi")).Html, StringComparison.Ordinal);
        Assert.Contains($"{people.Root}/periksa/2019/tw2", (await people.Reviewer.Open("/w/35.08/periksa?keadaan=x&tahun=y&periode=z")).Html, StringComparison.Ordinal);
        Assert.Equal("Antrean", Page.Fold(waiting.One(".k-tabs [aria-current=page]").TextContent));
        Assert.Contains("Antrean", (await people.Reviewer.Open("/w/35.08")).TextOf("main") + (await people.Reviewer.Open("/w/35.08")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/w/35.08/periksa", (await people.Head.Open("/w/35.08")).Html, StringComparison.Ordinal);
        Assert.NotEqual(200, (await people.Head.Open("/w/35.08/periksa")).Status);
    }

    private async Task<PeriodPeople> People(string agency)
    {
        await _browser.ApplyLumajang($"35.08/{agency}");
        return new(site.Address, "35.08", agency);
    }
}

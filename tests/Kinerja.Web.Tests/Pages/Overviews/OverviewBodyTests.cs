using AngleSharp.Dom;
using Bunit;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Web.Components.Pages.Overviews;
using Kinerja.Web.Localisation;
using Visibility = Kinerja.Model.Overviews.Visibility;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class OverviewBodyTests : ComponentTest
{
    [Fact]
    public void The_headline_is_a_ratio_of_sums_and_says_of_what()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.Equal("11,02 %", Text(body, ".k-hl .k-huge"));
        Assert.Equal("65 koperasi sehat dari 590 koperasi yang dinilai", Text(body, ".k-hl-n .k-fig"));
        Assert.Equal("/w/35/penjelasan?indikator=koperasi-sehat&tahun=2019", body.Find(".k-hl-n .k-fig").GetAttribute("href"));
        Assert.Contains("bukan rata-rata persen", Text(body, ".k-hl-n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_is_told_in_words_beside_the_bar()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.StartsWith("4 dari 8 kabupaten/kota dijumlahkan", Text(body, ".k-hl-v"), StringComparison.Ordinal);
        Assert.Equal(
            ["3 tingkat A", "1 tingkat B", "1 tidak dijumlahkan (C, D)", "1 belum melapor", "1 tidak dapat dihitung", "1 belum bergabung"],
            body.FindAll(".k-hl-v li").Select(item => Page.Fold(item.TextContent)));
        foreach (var link in body.FindAll(".k-hl-v li a"))
        {
            Assert.NotNull(body.Find($"[id='{link.GetAttribute("href")![1..]}']"));
        }
    }

    [Fact]
    public void Ranking_shares_places_and_lists_C_and_D_apart()
    {
        var body = Draw(OverviewSamples.Province());
        var groups = body.FindAll(".k-rank tbody");

        Assert.Equal(["1", "2", "3", "3"], groups[0].QuerySelectorAll("td.no").Select(cell => Page.Fold(cell.TextContent)));
        Assert.Contains("Tidak diperingkat", groups[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["–tanpa peringkat"], groups[1].QuerySelectorAll("td.no").Select(cell => Page.Fold(cell.TextContent)));
        Assert.Equal(3, groups[2].QuerySelectorAll("td.st").Length);
    }

    [Fact]
    public void Listed_without_a_figure_stays_outside_the_ranking_in_words()
    {
        var body = Draw(OverviewSamples.Sheet([
            OverviewSamples.Row("35.08", "Kabupaten Lumajang", 10, 193, 5, LinkGrade.A), OverviewSamples.Without("35.17", "Kabupaten Jombang", RowState.Listed) with { Grade = LinkGrade.C }]));

        Assert.Contains("tidak ikut dijumlahkan (C, D)", Text(body, "[id='d-35.17']"), StringComparison.Ordinal);
        Assert.Equal("tidak-diperingkat", body.FindAll(".k-rank tbody")[1].QuerySelector("tr")!.Id);
        Assert.Contains("Jombang tidak dijumlah", body.FindAll(".k-tile").Select(tile => Page.Fold(tile.TextContent)));
    }

    [Fact]
    public void Nobody_without_a_figure_shows_a_zero()
    {
        var row = Draw(OverviewSamples.Province()).Find("[id='d-35.26']");

        Assert.Contains("belum melapor, lewat 9 hari", Page.Fold(row.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("0,00", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll(".k-band"));
    }

    [Fact]
    public void The_sorted_column_says_so_and_the_others_lead_to_their_order()
    {
        var body = Draw(OverviewSamples.Province(new() { Sort = new(SortColumn.Value, false) }));
        var sorted = Assert.Single(body.FindAll("th[aria-sort]"));

        Assert.Equal("ascending", sorted.GetAttribute("aria-sort"));
        Assert.Equal("/w/35?indikator=koperasi-sehat&tahun=2019&urut=-nilai#peringkat", sorted.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(body.FindAll(".k-sort"), link => link.GetAttribute("href") == "/w/35?indikator=koperasi-sehat&tahun=2019&urut=nama#peringkat");
    }

    [Fact]
    public void Every_figure_is_a_link_to_its_explanation_and_every_name_leads_down()
    {
        var row = Draw(OverviewSamples.Province()).Find("[id='d-35.08']");

        Assert.Equal("/w/35.08?indikator=koperasi-sehat&tahun=2019", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.All(row.QuerySelectorAll("td.vl a, td.cap a"), link => Assert.Equal("/w/35.08/penjelasan?indikator=koperasi-sehat&tahun=2019", link.GetAttribute("href")));
        Assert.Equal("5,18", Page.Fold(row.QuerySelector("td.vl")!.TextContent));
        Assert.Equal("10 / 193", Page.Fold(row.QuerySelector("td.nd")!.TextContent));
    }

    [Fact]
    public void Synthetic_children_are_marked_wherever_they_show()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.NotNull(body.Find("[id='d-35.73'] .k-contoh"));
        Assert.Null(body.Find("[id='d-35.08']").QuerySelector(".k-contoh"));
        Assert.Equal(2, body.FindAll(".k-tile-eg").Count);
        Assert.Contains("Sebagian angka", Text(body, ".k-title"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_choice_of_the_address_is_the_choice_of_the_form()
    {
        var body = Draw(OverviewSamples.Province(new() { Audience = Visibility.Verified, Period = Kinerja.Model.Periods.Period.Tw2, Sort = new(SortColumn.Name, false) }));

        Assert.Equal(["koperasi-sehat", "2019", "tw2", "terverifikasi"], body.FindAll(".k-filter option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal("nama", body.Find(".k-filter input[name=urut]").GetAttribute("value"));
        Assert.Equal("get", body.Find(".k-filter").GetAttribute("method"));
        Assert.Contains("TW II 2019", Text(body, "h1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Late_and_excluded_are_named_with_days_and_reasons()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.Equal("Kabupaten Bangkalan", Text(body, "#belum li a"));
        Assert.Equal("/w/35.26?indikator=koperasi-sehat&tahun=2019", body.Find("#belum li a").GetAttribute("href"));
        Assert.EndsWith("lewat 9 hari jatuh tempo 15 Jan 2020 · 2 perangkat daerah", Text(body, "#belum li"), StringComparison.Ordinal);
        Assert.Contains("membagi dengan semua koperasi", Text(body, "#tidak-dijumlahkan"), StringComparison.Ordinal);
        Assert.Contains("Kabupaten Sampang", Text(body, "#belum-bergabung"), StringComparison.Ordinal);
    }

    [Fact]
    public void Above_a_regency_what_is_listed_is_counted_and_the_page_says_where_its_figures_are()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.Contains("1 lagi memakai rumus atau populasi lain (C, D) dan tidak dijumlahkan", Text(body, ".k-hl-v a[href='#tidak-dijumlahkan']"), StringComparison.Ordinal);
        Assert.Contains("angkanya ada di halaman daerah masing-masing", Text(body, "#tingkat"), StringComparison.Ordinal);
        Assert.Contains("angkanya ada di halaman daerahnya", Text(body, "#tidak-diperingkat"), StringComparison.Ordinal);

        var regency = Draw(OverviewSamples.Province() with { Level = RegionLevel.Regency });
        Assert.DoesNotContain("angkanya ada di halaman", Page.Fold(regency.Markup), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_joined_is_said_with_what_helps()
    {
        var body = Draw(OverviewSamples.Sheet([OverviewSamples.Without("35.01", "Kabupaten Pacitan", RowState.NotJoined)]));

        Assert.Contains("Belum ada yang memakai indikator bersama di Jawa Timur tahun 2019", Text(body, ".k-empty"), StringComparison.Ordinal);
        Assert.Empty(body.FindAll(".k-rank"));
    }

    [Fact]
    public void Nobody_reported_shows_who_is_late_and_other_years()
    {
        var body = Draw(OverviewSamples.Sheet([OverviewSamples.Without("35.01", "Kabupaten Pacitan", RowState.Late) with { DaysLate = 5 }]));

        Assert.Contains("Belum ada angka", Text(body, ".k-empty"), StringComparison.Ordinal);
        Assert.Equal("/w/35?indikator=koperasi-sehat&tahun=2018", body.Find(".k-empty a").GetAttribute("href"));
        Assert.Contains("belum dilaporkan", Text(body, ".k-hl-n"), StringComparison.Ordinal);
        Assert.Contains("lewat 5 hari", Text(body, "#belum"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_of_agencies_has_no_map()
    {
        var agency = OverviewSamples.Row("dinkop-um", "Dinas Koperasi dan Usaha Mikro", 10, 193, 5.06m, LinkGrade.A);
        var sheet = OverviewSamples.Sheet([agency]) with
        {
            Region = new("35.08", "Kabupaten Lumajang", "/w/35.08"), Level = RegionLevel.Regency, Ancestors = [new("id", "Indonesia", "/w/id"), new("35", "Jawa Timur", "/w/35")],
        };

        var body = Draw(sheet);

        Assert.Empty(body.FindAll(".k-map"));
        Assert.Equal(["Indonesia", "Jawa Timur", "Lumajang"], body.FindAll(".breadcrumb a").Select(link => link.TextContent));
    }

    [Fact]
    public void All_indicators_stand_in_one_table_and_each_leads_to_its_map()
    {
        var body = Draw(OverviewSamples.Province(new() { ByIndicator = true }));

        Assert.Equal(2, body.FindAll(".k-rank--ind tbody tr").Count);
        Assert.Equal("/w/35?indikator=usaha-mikro&tahun=2019", body.FindAll(".k-rank--ind th a.k-rowname")[1].GetAttribute("href"));
        Assert.Equal("4 dari 8", Page.Fold(body.Find(".k-rank--ind td.cov").TextContent));
    }

    [Fact]
    public void An_unread_part_of_the_address_is_named() =>
        Assert.Contains("tahun", Text(Draw(OverviewSamples.Province(new() { Unread = ["tahun"] })), ".alert"), StringComparison.Ordinal);

    [Fact]
    public void English_readers_get_points_and_English_words()
    {
        Use(Languages.English);
        var body = Draw(OverviewSamples.Province());

        Assert.Equal("11.02 %", Text(body, ".k-hl .k-huge"));
        Assert.Contains("4 of 8 regencies and cities are in the sum", Text(body, ".k-hl-v"), StringComparison.Ordinal);
        AssertDrawable(body.Markup);
    }

    [Fact]
    public void Markup_has_no_double_ids_and_no_inline_style()
    {
        var body = Draw(OverviewSamples.Province());

        AssertDrawable(body.Markup);
        var ids = body.FindAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    private IRenderedComponent<OverviewBody> Draw(OverviewSheet sheet) => Render<OverviewBody>(p => p.Add(c => c.Sheet, sheet));

    private static string Text(IRenderedComponent<OverviewBody> body, string selector) => Page.Fold(body.Find(selector).TextContent);
}

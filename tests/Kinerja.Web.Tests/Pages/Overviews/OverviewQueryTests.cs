using CsCheck;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Pages.Overviews;
using Microsoft.AspNetCore.WebUtilities;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class OverviewQueryTests
{
    [Fact]
    public void An_empty_address_is_the_default_view()
    {
        var query = OverviewQuery.Read(_ => null);

        Assert.Equal(new OverviewQuery(), query with { Unread = [] });
        Assert.Empty(query.Unread);
        Assert.Equal("/w/35", query.Href("35"));
    }

    [Fact]
    public void Every_choice_is_in_the_address_and_reads_back()
    {
        var gen = Gen.Select(
            One<string?>(null, "koperasi-sehat", "usaha-mikro"), One<int?>(null, 2013, 2019), Gen.Enum<Period>(), Gen.Enum<Visibility>(), Gen.Bool,
            One<SortOrder?>(null, SortOrder.Ranking, new(SortColumn.Name, false)), One<string?>(null, "2018", "35.09", "33", "id"));
        gen.Sample((indicator, year, period, audience, byIndicator, sort, compare) =>
        {
            var query = new OverviewQuery
            {
                Indicator = indicator, Year = year, Period = period, Audience = audience, ByIndicator = byIndicator, Sort = sort, Compare = compare,
            };
            var read = Read(query.Href("35"));
            return read.Unread.Count == 0 && read with { Unread = query.Unread } == query;
        });
    }

    [Theory]
    [InlineData("?tahun=dua", "tahun")]
    [InlineData("?tahun=20190", "tahun")]
    [InlineData("?periode=tw5", "periode")]
    [InlineData("?keadaan=rahasia", "keadaan")]
    [InlineData("?urut=harga", "urut")]
    [InlineData("?tampilan=peta", "tampilan")]
    [InlineData("?banding=3508", "banding")]
    [InlineData("?indikator=%3Cscript%3E", "indikator")]
    public void What_cannot_be_read_is_named_and_the_default_stands_in(string address, string name)
    {
        var query = Read("/w/35" + address);

        Assert.Equal([name], query.Unread);
        Assert.Equal("/w/35", query.Href("35"));
    }

    [Fact]
    public void A_comparison_is_a_year_or_a_region()
    {
        Assert.Equal((2018, null), (Read("/w/35?banding=2018").CompareYear, Read("/w/35?banding=2018").CompareRegion?.Value));
        Assert.Equal((null, "35.09"), (Read("/w/35?banding=35.09").CompareYear, Read("/w/35?banding=35.09").CompareRegion?.Value));
    }

    [Fact]
    public void The_explanation_keeps_what_decides_the_figure_and_drops_the_rest()
    {
        var query = Read("/w/35?indikator=a&tahun=2019&periode=tw2&keadaan=terbit&urut=nama&tampilan=indikator&banding=2018");

        Assert.Equal("/w/35/penjelasan?indikator=a&tahun=2019&periode=tw2&keadaan=terbit", query.ExplainHref("35"));
        Assert.Equal("/w/35/unduh.csv?indikator=a&tahun=2019&periode=tw2&keadaan=terbit&tampilan=indikator&banding=2018&urut=nama", query.DownloadHref("35"));
    }

    private static Gen<T> One<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static OverviewQuery Read(string address)
    {
        var asked = QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        return OverviewQuery.Read(name => asked.TryGetValue(name, out var value) ? value.ToString() : null);
    }
}

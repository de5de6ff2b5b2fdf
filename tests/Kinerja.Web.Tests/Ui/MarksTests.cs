using Bunit;
using Kinerja.Model.Achievements;
using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Tests.Ui;

public sealed class MarksTests : ComponentTest
{
    [Theory]
    [InlineData(5, "Sangat tinggi")]
    [InlineData(4, "Tinggi")]
    [InlineData(3, "Sedang")]
    [InlineData(2, "Rendah")]
    [InlineData(1, "Sangat rendah")]
    public void A_predicate_has_as_many_bars_as_its_rank_and_its_word(int rank, string word)
    {
        var badge = Render<BandBadge>(p => p.Add(c => c.Band, BandSet.Default.Single(band => band.Rank == rank)));

        Assert.EndsWith($"#level-{rank}", badge.Find("use").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(word, badge.Find(".k-band").TextContent);
        Assert.Contains($"k-band--{rank}", badge.Find("span").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Seven_letters_share_five_shades()
    {
        var shades = Enumerable.Range(1, 7).Select(rank => BandShade.Of(rank, 7)).ToArray();

        Assert.Equal(1, shades[0]);
        Assert.Equal(5, shades[^1]);
        Assert.Equal(shades.Order(), shades);
    }

    [Fact]
    public void A_predicate_speaks_the_reader_s_language()
    {
        Use(Languages.English);

        Assert.Equal("High", Render<BandBadge>(p => p.Add(c => c.Band, new Band("tinggi", new Text("Tinggi", "High"), 76, 4))).Find("span").TextContent);
    }

    [Theory]
    [InlineData(Severity.Impossible, "mustahil", "never")]
    [InlineData(Severity.Different, "berbeda", "warn")]
    [InlineData(Severity.Suspicious, "mencurigakan", "help")]
    [InlineData(Severity.Incomplete, "belum lengkap", "missing")]
    public void Each_severity_has_its_own_icon_and_word(Severity severity, string word, string icon)
    {
        var badge = Render<SeverityBadge>(p => p.Add(c => c.Severity, severity));

        Assert.Equal(word, badge.Find("span").TextContent);
        Assert.EndsWith("#" + icon, badge.Find("use").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("2 " + word, Render<SeverityBadge>(p => p.Add(c => c.Severity, severity).Add(c => c.Count, 2)).Find("span").TextContent);
    }

    [Fact]
    public void A_direction_nobody_confirmed_is_not_assumed()
    {
        Assert.Equal("arah belum dipastikan", Render<PolarityMark>(p => p.Add(c => c.Polarity, null)).Find("span").TextContent);
        Assert.Equal("makin rendah makin baik", Render<PolarityMark>(p => p.Add(c => c.Polarity, Polarity.Lower)).Find("span").TextContent);
    }

    [Fact]
    public void Coverage_says_in_words_what_the_squares_show()
    {
        var dots = Render<CoverageDots>(p => p.Add(c => c.Counted, 4).Add(c => c.Total, 5).Add(c => c.Noun, "IKU"));

        Assert.Equal("4 dari 5 IKU", dots.Find(".k-num").TextContent);
        Assert.Equal(5, dots.FindAll("i").Count);
        Assert.Single(dots.FindAll("i.miss"));
        Assert.Equal("true", dots.Find(".k-cov").GetAttribute("aria-hidden"));
    }

    [Theory]
    [InlineData(31, 38)]
    [InlineData(0, 0)]
    [InlineData(2, 2000000000)]
    public void Too_many_squares_are_left_to_the_words(int counted, int total)
    {
        var dots = Render<CoverageDots>(p => p.Add(c => c.Counted, counted).Add(c => c.Total, total));

        Assert.Empty(dots.FindAll("i"));
        Assert.StartsWith(counted.ToString(), dots.Find("b").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_data_is_called_so() => Assert.Equal("data contoh", Render<SampleMark>().Find("span").TextContent);

    [Fact]
    public void An_icon_is_silent_unless_it_stands_alone()
    {
        Assert.Equal("true", Render<Icon>(p => p.Add(c => c.Name, IconName.Warn)).Find("svg").GetAttribute("aria-hidden"));
        var alone = Render<Icon>(p => p.Add(c => c.Name, IconName.Warn).Add(c => c.Label, "Peringatan")).Find("svg");
        Assert.Equal("img", alone.GetAttribute("role"));
        Assert.Equal("Peringatan", alone.GetAttribute("aria-label"));
    }

    [Fact]
    public void History_keeps_the_value_before_and_after()
    {
        var line = Render<Timeline>(p => p.Add(c => c.Entries, [new TimelineEntry(IconName.Pencil, "Koperasi sehat TW IV:", Before: "9", After: "10", Quote: "berita acara menyusul")]));

        Assert.Equal("Koperasi sehat TW IV: semula 9 menjadi 10", line.Find("b").TextContent);
        Assert.Equal("“berita acara menyusul”", line.Find("blockquote").TextContent);
    }

    [Fact]
    public void A_time_for_machines_is_the_same_in_every_language()
    {
        var at = new DateTimeOffset(2020, 1, 13, 10, 38, 0, TimeSpan.FromHours(7));
        var line = Render<Timeline>(p => p.Add(c => c.Entries, [new TimelineEntry(IconName.Pencil, "Diisi", When: "13 Jan 2020 10.38 WIB", At: at)]));

        Assert.Equal("2020-01-13T10:38:00.0000000+07:00", line.Find("time").GetAttribute("datetime"));
    }
}

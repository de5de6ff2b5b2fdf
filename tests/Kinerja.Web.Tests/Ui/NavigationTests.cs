using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Ui;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Tests.Ui;

public sealed class NavigationTests : ComponentTest
{
    [Fact]
    public void The_current_period_is_marked_and_every_period_is_a_link()
    {
        var tabs = Render<PeriodTabs>(p => p.Add(c => c.Current, Period.Tw2).Add(c => c.HrefFor, period => "?periode=" + period.Code()));

        Assert.Equal(["TW I", "TW II", "TW III", "TW IV", "Setahun"], tabs.FindAll("a").Select(link => link.TextContent));
        Assert.Equal("?periode=tw2", Assert.Single(tabs.FindAll("[aria-current]")).GetAttribute("href"));
    }

    [Fact]
    public void Entry_knows_quarters_only() =>
        Assert.Equal(4, Render<PeriodTabs>(p => p.Add(c => c.Current, Period.Tw1).Add(c => c.QuartersOnly, true)).FindAll("a").Count);

    [Fact]
    public void The_neighbouring_years_are_the_nearest_that_exist()
    {
        var nav = Render<YearNav>(p => p.Add(c => c.Years, [2013, 2021, 2016]).Add(c => c.Current, 2016).Add(c => c.HrefFor, year => "/" + year));

        Assert.Equal(["/2013", "/2021"], nav.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("tahun sebelumnya 2013", nav.FindAll("a")[0].TextContent.Trim());
        Assert.Equal("2016", nav.Find("[aria-current]").TextContent);
    }

    [Fact]
    public void The_ends_have_one_neighbour() =>
        Assert.Single(Render<YearNav>(p => p.Add(c => c.Years, [2013, 2014]).Add(c => c.Current, 2013)).FindAll("a"));

    [Fact]
    public void All_years_stand_in_order()
    {
        var nav = Render<YearNav>(p => p.Add(c => c.Years, [2015, 2013, 2014, 2013]).Add(c => c.Current, 2014).Add(c => c.ShowAll, true));

        Assert.Equal(["2013", "2014", "2015"], nav.FindAll("a, b").Select(year => year.TextContent));
    }

    [Fact]
    public void The_last_breadcrumb_is_the_page_itself()
    {
        var crumbs = Render<Breadcrumbs>(p => p.Add(c => c.Items, [new Crumb("Jawa Timur", "/w/35"), new Crumb("Capaian 2019", "/x")]));

        Assert.Equal("/w/35", Assert.Single(crumbs.FindAll("a")).GetAttribute("href"));
        Assert.Equal("Capaian 2019", crumbs.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void Steps_say_which_are_done_and_which_is_current()
    {
        var steps = Render<Steps>(p => p.Add(c => c.Label, "Langkah impor").Add(c => c.Names, ["Unggah", "Periksa", "Terapkan"]).Add(c => c.Current, 1));

        Assert.Equal("Unggah, selesai", steps.Find("li.done").TextContent);
        Assert.Equal("Periksa", steps.Find("[aria-current=step]").TextContent);
    }

    [Theory]
    [InlineData("id-ID", "en", "English")]
    [InlineData("en-GB", "id", "Bahasa Indonesia")]
    public void The_other_language_is_one_link_away_on_the_same_page(string culture, string other, string words)
    {
        Use(System.Globalization.CultureInfo.GetCultureInfo(culture));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/i/35.08/dinkop-um/iku/2019?periode=tw2");
        var link = Render<LanguageLink>().Find("a");

        Assert.Equal($"/i/35.08/dinkop-um/iku/2019?periode=tw2&{Languages.Parameter}={other}", link.GetAttribute("href"));
        Assert.Equal(words, link.TextContent);
        Assert.Equal(other, link.GetAttribute("lang"));
    }

    [Fact]
    public void Addresses_escape_what_is_put_into_them()
    {
        Assert.Equal("/i/35.08/dinkop-um/iku/2019", AgencyLinks.Scorecard("35.08", "dinkop-um", 2019));
        Assert.Equal("/i/35.08/dinkop-um/iku/2019?periode=tw3", AgencyLinks.Scorecard("35.08", "dinkop-um", 2019, Period.Tw3));
        Assert.Equal("/i/35.08/dinkop-um/isi/2019/tw4", AgencyLinks.Entry("35.08", "dinkop-um", 2019, Period.Tw4));
        Assert.Equal("/i/35.08/a%2Fb/iku/2019/x%3Fy%23", AgencyLinks.Indicator("35.08", "a/b", 2019, "x?y#"));
    }
}

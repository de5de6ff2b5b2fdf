using System.Globalization;
using Kinerja.Model.Values;
using Kinerja.Web.Application.Overviews;

using static Kinerja.Web.Tests.Pages.Overviews.OverviewViewSamples;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class OverviewYearsTests : IDisposable
{
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;

    public void Dispose() => CultureInfo.CurrentUICulture = _language;

    [Fact]
    public void The_latest_year_with_a_report_comes_before_later_years_without()
    {
        var years = new OverviewYears(
            [View(2018, Definition, 4, Region("35.08", Counted(8, 200))), View(2019, Definition, 5, Region("35.08", Counted(10, 200))), View(2020, Definition, null, Region("35.08", null))],
            Query);

        Assert.Equal([2018, 2019, 2020], years.Years);
        Assert.Equal(2019, years.Latest(Id));
        Assert.Equal(2020, new OverviewYears([View(2020, null, null, Region("35.08", null))], Query).Latest(null));
        Assert.Null(new OverviewYears([View(2020, null, null)], Query).Latest(null));
    }

    [Fact]
    public void A_year_without_a_figure_is_a_gap_and_not_a_zero()
    {
        var years = new OverviewYears([View(2018, null, null, Region("35.08", null)), View(2019, Definition, 5, Region("35.08", Counted(10, 200)))], Query);

        Assert.Equal([TypedValue.Missing, TypedValue.Of(5)], years.Of(Definition.Id, 2).Select(point => point.Value));
        Assert.Equal([TypedValue.Missing, TypedValue.Of(5)], years.Of(Definition.Id, 2, false, "35.08").Select(point => point.Value));
        Assert.Equal([TypedValue.Missing, TypedValue.Missing], years.Of(Definition.Id, 2, false, "35.09").Select(point => point.Value));
    }

    [Theory]
    [InlineData("id-ID", "versi 2")]
    [InlineData("en-GB", "in version 2")]
    public void A_change_of_meaning_breaks_the_line(string language, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var second = Make(2);
        var years = new OverviewYears(
            [View(2018, Definition, 4, Region("35.08", Counted(8, 200))), View(2019, second, 9, Region("35.08", Counted(18, 200), id: second.Id.ToString()))], Query);

        var points = years.Of(second.Id, 2);

        Assert.Equal([4m, 9m], points.Select(point => point.Value.Amount));
        Assert.Null(points[0].Break);
        Assert.Contains(expected, points[1].Break!, StringComparison.Ordinal);
        Assert.Equal(TypedValue.Of(9), years.Of(second.Id, 2, false, "35.08")[1].Value);
    }

    [Fact]
    public void Each_point_leads_to_the_explanation_of_its_year()
    {
        var years = new OverviewYears([View(2018, Definition, 4, Region("35.08", Counted(8, 200)))], Query);

        Assert.Equal("/w/35/penjelasan?indikator=koperasi-um.sehat&tahun=2018", years.Of(Definition.Id, 2)[0].Href);
    }
}

using Bunit;
using Kinerja.Model.Models;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class ExplanationBodyTests : ComponentTest
{
    [Fact]
    public void Sums_are_put_into_the_formula()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.Equal("Mengapa 11,02 %?", Page.Fold(body.Find("#mengapa").TextContent));
        var why = Page.Fold(body.Find(".k-why").TextContent);
        Assert.Contains(OverviewSamples.FormulaText, why, StringComparison.Ordinal);
        Assert.Contains("65 / 590 × 100% = 11,02 %", why, StringComparison.Ordinal);
        Assert.Matches(@"11,0\d*… / 12 × 100 = 91,81 %", why);
    }

    [Fact]
    public void The_last_row_is_the_sum_of_the_rows_that_count()
    {
        var table = Draw(OverviewSamples.Province()).Find(".k-rank--parts");
        var counted = table.QuerySelectorAll("tbody tr").Where(row => row.QuerySelector("td.why .k-st--ok") is not null).ToList();

        Assert.Equal(4, counted.Count);
        Assert.Equal(65, counted.Sum(row => int.Parse(Page.Fold(row.QuerySelectorAll("td")[0].TextContent))));
        Assert.Equal(590, counted.Sum(row => int.Parse(Page.Fold(row.QuerySelectorAll("td")[1].TextContent))));
        Assert.Equal(["65", "590", "11,02"], table.QuerySelectorAll("tfoot td").Take(3).Select(cell => Page.Fold(cell.TextContent)));
    }

    [Fact]
    public void Each_child_says_whether_it_counts_and_why_not()
    {
        var body = Draw(OverviewSamples.Province());

        Assert.Contains("membagi dengan semua koperasi", Row("35.17"), StringComparison.Ordinal);
        Assert.Contains("26", Row("35.17"), StringComparison.Ordinal);
        Assert.Contains("belum melapor, lewat 9 hari", Row("35.26"), StringComparison.Ordinal);
        Assert.Contains("pembagi nol", Row("35.79"), StringComparison.Ordinal);
        Assert.Contains("terverifikasi", Row("35.08"), StringComparison.Ordinal);

        string Row(string code) => Page.Fold(body.Find($"[id='d-{code}']").TextContent);
    }

    [Fact]
    public void The_average_of_percentages_is_shown_as_what_it_is_not()
    {
        // (5,18 + 3,40 + 20 + 20) / 4
        Assert.Contains("12,15 %", Page.Fold(Draw(OverviewSamples.Province()).Find(".alert").TextContent), StringComparison.Ordinal);
        Assert.Empty(Draw(OverviewSamples.Sheet([OverviewSamples.Row("35.08", "Kabupaten Lumajang", 10, 193, 5, LinkGrade.A)])).FindAll(".alert"));
    }

    [Fact]
    public void Without_a_figure_it_says_why_there_is_none()
    {
        var body = Draw(OverviewSamples.Sheet([OverviewSamples.Without("35.01", "Kabupaten Pacitan", RowState.Late)]));

        Assert.Equal("Mengapa belum ada angka?", Page.Fold(body.Find("#mengapa").TextContent));
        AssertDrawable(body.Markup);
    }

    private IRenderedComponent<ExplanationBody> Draw(OverviewSheet sheet) => Render<ExplanationBody>(p => p.Add(c => c.Sheet, sheet));
}

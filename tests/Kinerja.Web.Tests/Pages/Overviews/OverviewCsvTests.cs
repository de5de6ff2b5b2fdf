using Kinerja.Model.Values;
using Kinerja.Web.Application.Csv;
using Kinerja.Web.Components.Pages.Overviews;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class OverviewCsvTests : ComponentTest
{
    private OverviewCsv Csv => new(Services.GetRequiredService<IStringLocalizer<OverviewWords>>());

    [Fact]
    public void The_download_has_the_rows_of_the_page_in_the_order_of_the_page()
    {
        var lines = Lines(Csv.Write(OverviewSamples.Province(), null));

        Assert.Equal(1 + 1 + 8, lines.Count);
        Assert.Equal(["35", "35.24", "35.08", "35.73", "35.78", "35.17", "35.26", "35.79", "35.27"], lines.Skip(1).Select(line => line[7]));
        Assert.Equal(["", "1", "2", "3", "3", "", "", "", ""], lines.Skip(1).Select(line => line[6]));
        var byName = Lines(Csv.Write(OverviewSamples.Province(new() { Sort = new(SortColumn.Name, false) }), null));
        Assert.Equal(["35.73", "35.78", "35.24", "35.08"], byName.Skip(2).Take(4).Select(line => line[7]));
    }

    [Fact]
    public void Numbers_are_invariant_and_unrounded()
    {
        var sum = Lines(Csv.Write(OverviewSamples.Province(), null))[1];

        Assert.Equal(["65", "590"], sum.Skip(12).Take(2));
        Assert.StartsWith("11.01694915254", sum[14], StringComparison.Ordinal);
        Assert.DoesNotContain(sum.Skip(12), cell => cell.Contains(',', StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_no_figure_is_empty_with_its_state_beside_it()
    {
        var late = Lines(Csv.Write(OverviewSamples.Province(), null)).Single(line => line[7] == "35.26");

        Assert.Equal("belum melapor", late[9]);
        Assert.Equal("", late[14]);
        Assert.Contains("9", late);
        Assert.Contains("2020-01-15", late);
    }

    [Fact]
    public void Names_cannot_become_formulas_of_a_spreadsheet()
    {
        Assert.Equal("'=1+1,-5,\"a \"\"b\"\", c\"\r\n", new CsvTable().Add("=1+1").Add(-5m).Add("a \"b\", c").End().ToString());
        Assert.Equal("'@x,'+y,'-z,,,\r\n", new CsvTable().Add("@x").Add("+y").Add("-z").Add((string?)null).Add((decimal?)null).Add(TypedValue.Missing).End().ToString());
    }

    [Theory]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\0=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(1)")]
    public void Whatever_a_spreadsheet_takes_for_the_beginning_of_a_formula_stays_words(string name) =>
        Assert.Equal("'" + name, new CsvTable().Add(name).Add("b").End().ToString().TrimEnd('\r', '\n').Replace("\"", "", StringComparison.Ordinal)[..(name.Length + 1)]);

    [Fact]
    public void The_view_by_indicator_and_the_comparison_have_their_own_tables()
    {
        var indicators = Lines(Csv.Write(OverviewSamples.Province(new() { ByIndicator = true }), null));
        Assert.Equal(["koperasi-sehat", "usaha-mikro"], indicators.Skip(1).Select(line => line[5]));

        var now = OverviewSamples.Province(new() { Compare = "2018" });
        var pair = Lines(Csv.Write(now, Comparison.OfYears(now, OverviewSamples.Province(year: 2018))));
        Assert.Equal("nilai 2018", pair[0][5], ignoreCase: true);
        Assert.Equal(1 + 8 + 2, pair.Count);
    }

    [Fact]
    public void English_heads_for_an_English_reader()
    {
        Use(Languages.English);

        Assert.Equal("not reported", Lines(Csv.Write(OverviewSamples.Province(), null)).Single(line => line[7] == "35.26")[9]);
    }

    // Enough for these samples: a quoted cell with commas is one cell.
    private static List<string[]> Lines(string csv) => [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var cells = new List<string>();
        var (cell, quoted) = ("", false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell);
                cell = "";
            }
            else
            {
                cell += c;
            }
        }

        cells.Add(cell);
        return cells.ToArray();
    })];
}

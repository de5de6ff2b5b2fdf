using Kinerja.Documents.Tests.Support;
using Kinerja.Model.Checks;

namespace Kinerja.Documents.Tests.Lumajang;

/// <summary>The import ends with everything that is wrong in the document, with lines and arithmetic (domain rules, section 8).</summary>
public sealed class LumajangFindingsTests
{
    private static readonly IReadOnlyList<Finding> Findings = LumajangDocument.Draft.Findings;

    [Theory]
    [InlineData(2013, Severity.Different, "20,99", 8)]
    [InlineData(2014, Severity.Different, "21,29", 9)]
    [InlineData(2015, Severity.Different, "21,83", 10)]
    [InlineData(2016, Severity.Different, "18,99", 11)]
    [InlineData(2017, Severity.Different, "18,01", 12)]
    [InlineData(2018, Severity.Impossible, "2,27", 13)]
    [InlineData(2019, Severity.Impossible, "1,13", 14)]
    public void The_whole_does_not_equal_its_parts_in_any_year(int year, Severity severity, string difference, int cell)
    {
        var finding = Assert.Single(Findings, f => f.Rule == 1 && f.Years.Contains(year));
        Assert.Equal(severity, finding.Severity);
        Assert.Equal(["iku-1", "iku-2", "tujuan-1"], finding.Indicators.Order(StringComparer.Ordinal));
        Assert.Contains(difference, finding.Arithmetic?.Id, StringComparison.Ordinal);
        Assert.Equal([$"L45C{cell}", $"L46C{cell}", $"L47C{cell}"], finding.Sources.Select(Drafts.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(2015, "1,09")]
    [InlineData(2016, "0,31")]
    [InlineData(2017, "0,18")]
    [InlineData(2018, "0,47")]
    [InlineData(2019, "1,44")]
    public void Lines_48_and_49_have_one_formula_and_two_series(int year, string difference)
    {
        var finding = Assert.Single(Findings, f => f.Rule == 2 && f.Years.Contains(year));
        Assert.Contains(difference, finding.Arithmetic?.Id, StringComparison.Ordinal);
        Assert.Equal([48, 49], finding.Sources.Select(s => s.Line!.Value).Order());
    }

    [Theory]
    [InlineData(3, "48 49 52")]
    [InlineData(4, "45 46 47 48 49 52")]
    [InlineData(5, "48 49 50 52")]
    [InlineData(6, "48")]
    [InlineData(8, "45 46 47 48 49 50 52")]
    public void Each_rule_names_its_lines(int rule, string lines) => Assert.Equal(
        lines,
        string.Join(' ', Findings.Where(f => f.Rule == rule).SelectMany(f => f.Sources).Select(s => s.Line).Distinct().Order()));

    [Fact]
    public void The_gap_in_the_numbers_is_cited_in_the_list_of_iku()
    {
        var gap = Assert.Single(Findings, f => f.Rule == 7 && f.Id.Contains("gap", StringComparison.Ordinal));
        Assert.Equal(["L22C3", "L30C4"], gap.Sources.Select(Drafts.Place));
    }
}

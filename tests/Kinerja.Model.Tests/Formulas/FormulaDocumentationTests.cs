using System.Text.RegularExpressions;
using Kinerja.Model.Formulas;

namespace Kinerja.Model.Tests.Formulas;

/// <summary>The tables of <c>docs/formula.md</c> are promises; each row is kept.</summary>
public sealed partial class FormulaDocumentationTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        var heading = "";
        foreach (var line in File.ReadLines(SourceFiles.PathOf("docs", "formula.md")))
        {
            heading = Heading().Match(line) is { Success: true } head ? head.Groups[1].Value : line.StartsWith('|') ? heading : "";
            if (heading.Length > 0 && Row().Match(line) is { Success: true } row)
            {
                rows.Add(heading, row.Groups[1].Value, row.Groups[2].Value);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_example_of_the_page_is_true(string kind, string text, string promised)
    {
        var result = FormulaParser.Parse(text);
        Assert.Equal(promised, kind == "Code" ? result.Error?.Code : result.Formula?.Canonical);
        if (promised.StartsWith("ambiguous", StringComparison.Ordinal))
        {
            Assert.NotEmpty(result.Error!.Readings!);
        }
    }

    [Fact]
    public void The_page_has_its_tables() => Assert.True(Rows().Count > 45, $"{Rows().Count} rows");

    [GeneratedRegex(@"^\| You write \| (It is read as|Code) \|$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `([^`]+)` \| `([^`]+)` \|$")]
    private static partial Regex Row();
}

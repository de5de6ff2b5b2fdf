using System.Diagnostics;
using Kinerja.Model.Formulas;

namespace Kinerja.Model.Tests.Formulas;

public sealed class FormulaLimitTests
{
    public static TheoryData<string, string> Nasties => new()
    {
        { "brackets", Fill("(") },
        { "closed brackets", Fill(")") },
        { "nested pairs", new string('(', 1000) + new string(')', 1000) },
        { "signs", Fill("x ") },
        { "slashes", Fill("/") },
        { "slashes between letters", Fill("a/") },
        { "slashes between words", Fill("ab/CD/") },
        { "loose slashes", Fill("a / ") },
        { "minus signs", Fill("- ") },
        { "dashes between words", Fill("a-") },
        { "quotes", Fill("\"") },
        { "double quotes", Fill("\"\" ") },
        { "curly quotes", Fill("“”") },
        { "years", Fill("N-1 ") },
        { "year words", Fill("tahun ") },
        { "year pairs", Fill("thn N - ") },
        { "calendar years", Fill("UM 2019/") },
        { "dots", Fill("... ") },
        { "ellipses after a name", "UM" + Fill("/ …")[..1990] },
        { "numbers", Fill("1.") },
        { "groups", Fill("100 ") },
        { "percents", Fill("% ") },
        { "colons", Fill("a:") },
        { "equals", Fill("a=") },
        { "sums", Fill("∑ ") },
        { "words", Fill("dibagi ") },
        { "rates", Fill("per 100 ") },
        { "subscripts", Fill("PADn ") + "PADn-1" },
        { "remarks", Fill("a (b) ") },
        { "open remarks", Fill("a (b ") },
        { "pluses", Fill("BTA+ ") },
        { "long word", Fill("a") },
        { "pairs of alternatives", Fill("desa/kelurahan ") },
        { "surrogates", Fill("\uD800") },
        { "one sum", Fill("a+") + "a" },
    };

    [Theory]
    [MemberData(nameof(Nasties))]
    public void Long_nonsense_is_refused_or_read_at_once(string name, string text)
    {
        text = text.Length > FormulaLimits.MaxLength ? text[..FormulaLimits.MaxLength] : text;
        _ = FormulaParser.Parse(text); // the first call compiles
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var result = FormulaParser.Parse(text);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            Assert.True(result.IsOk || result.Error.Position <= text.Length, name);
        }

        // Exponential work would take ages, quadratic work a second; the usual figure is 1–5 ms.
        Assert.True(best < TimeSpan.FromMilliseconds(150), $"{name}: {best.TotalMilliseconds} ms");
    }

    [Fact]
    public void Length_is_bounded()
    {
        Assert.True(FormulaParser.Parse(new string('a', FormulaLimits.MaxLength)).IsOk);
        var error = FormulaParser.Parse(new string('a', FormulaLimits.MaxLength + 1)).Error!;
        Assert.Equal(("tooLong", FormulaLimits.MaxLength), (error.Code, error.Position));
    }

    [Fact]
    public void Depth_of_brackets_is_bounded()
    {
        static string Nested(int depth) => new string('(', depth) + "koperasi" + new string(')', depth);
        Assert.True(FormulaParser.Parse(Nested(FormulaLimits.MaxDepth)).IsOk);
        var error = FormulaParser.Parse(Nested(FormulaLimits.MaxDepth + 1)).Error!;
        Assert.Equal(("tooDeep", FormulaLimits.MaxDepth), (error.Code, error.Position));
    }

    [Fact]
    public void Depth_of_the_tree_is_bounded_but_a_chain_counts_once()
    {
        static string Power(int levels) => levels == 0 ? "koperasi" : $"koperasi - ({Power(levels - 1)})";
        Assert.True(FormulaParser.Parse(Power(FormulaLimits.MaxDepth - 1)).IsOk);
        Assert.Equal("tooDeep", FormulaParser.Parse(Power(FormulaLimits.MaxDepth)).Error!.Code);
        Assert.True(FormulaParser.Parse(string.Join(" + ", Enumerable.Repeat("koperasi", 100))).IsOk);
    }

    [Fact]
    public void Number_of_nodes_is_bounded()
    {
        Assert.True(FormulaParser.Parse(string.Join(" + ", Enumerable.Repeat("a", 100))).IsOk); // 100 leaves, 99 operators
        Assert.Equal("tooManyNodes", FormulaParser.Parse(string.Join(" + ", Enumerable.Repeat("a", 101))).Error!.Code);
        Assert.Equal("tooManyNodes", FormulaParser.Parse(string.Join("+", Enumerable.Repeat("a", 900))).Error!.Code);
    }

    private static string Fill(string piece) => string.Concat(Enumerable.Repeat(piece, (FormulaLimits.MaxLength / piece.Length) + 1))[..(FormulaLimits.MaxLength - 6)];
}

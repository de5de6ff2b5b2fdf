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

    /// <summary>Work is measured by what is allocated: unlike time, it does not depend on what else the machine does.</summary>
    [Theory]
    [MemberData(nameof(Nasties))]
    public void Work_grows_with_the_length_and_no_faster(string name, string text)
    {
        _ = FormulaParser.Parse(text); // the first call builds tables
        var (half, whole) = (Allocated(text[..(text.Length / 2)]), Allocated(text));
        TestContext.Current.SendDiagnosticMessage($"{name}: {half / 1024} kB, {whole / 1024} kB");
        Assert.True(whole <= (half * 3) + 200_000, $"{name}: {half / 1024} kB for half, {whole / 1024} kB for the whole");
        Assert.True(whole <= 20_000_000, $"{name}: {whole / 1024} kB");
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = FormulaParser.Parse(text);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(result.IsOk || result.Error.Position <= text.Length);
        return bytes;
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

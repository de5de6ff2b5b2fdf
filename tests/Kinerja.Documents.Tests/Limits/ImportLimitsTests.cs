using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Tests.Limits;

public sealed class ImportLimitsTests
{
    private static readonly ImportLimits Small = new() { Bytes = 4000, Rows = 20, Columns = 5, CellBytes = 300, Figures = 6 };

    public static TheoryData<string, string> TooMuch => new()
    {
        { "bytes", new string('x', 4001) },
        { "bytes in UTF-8", new string('é', 2001) },
        { "rows", string.Concat(Enumerable.Repeat("a\tb\n", 21)) },
        { "blank rows", new string('\n', 21) + "x" },
        { "columns", "a\tb\tc\td\te\tf" },
        { "cell", "a\t" + new string('x', 301) },
        { "paragraph", new string('x', 301) },
        { "html rows", "<table>" + string.Concat(Enumerable.Repeat("<tr><td>a", 21)) },
        { "html columns", "<table><tr><td>a<td>b<td>c<td>d<td>e<td>f" },
        { "html cell", "<table><tr><td>" + new string('x', 301) },
        { "figures", "Indikator\t2020\t2021\nPersentase a\t1\t\nPersentase b\t1\t2\nPersentase c\t1\t2\nPersentase d\t1\t2" },
        { "quoted cell", "Sasaran;Indikator;Satuan\n\"" + new string('x', 301) + "\";b;c" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void Over_a_limit_is_a_problem_of_its_own_kind(string what, string content)
    {
        var outcome = DocumentImporter.Import(new("x", ImportSourceKind.Text, content), new() { Limits = Small });
        Assert.False(outcome.IsOk, what);
        Assert.Equal(("documentTooLarge", ProblemKind.TooLarge), (outcome.Problem.Code, outcome.Problem.Kind));
        Assert.NotEqual(outcome.Problem.Message.Id, outcome.Problem.Message.En);
    }

    [Theory]
    [InlineData("a\tb\tc\td\te\t\t\t\t\t")]
    [InlineData("<table><tr><td>a<td colspan=900>b</table>")]
    [InlineData("<table><tr><td rowspan=60000>a<td>b<tr><td>c</table>")]
    public void Blank_columns_and_wide_spans_are_not_over_a_limit(string content) =>
        Assert.True(DocumentImporter.Import(new("x", ImportSourceKind.Text, content), new() { Limits = Small }).IsOk);

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t\n ")]
    [InlineData("\uFEFF\u200B")]
    [InlineData("<html><script>alert(1)</script></html>")]
    public void Nothing_to_see_is_an_empty_document(string content) =>
        Assert.Equal("documentEmpty", DocumentImporter.Import(new("x", ImportSourceKind.Text, content)).Problem.Code);

    [Fact]
    public void A_caller_who_gives_up_is_heard()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => DocumentImporter.Import(new("x", ImportSourceKind.Text, "a\tb"), cancellation: source.Token));
    }

    /// <summary>Inputs that make a careless reader slow: each is close to the limits, and all end within a bound that a quadratic reader misses by far.</summary>
    public static TheoryData<string, string> Heavy => new()
    {
        { "tabs", string.Concat(Enumerable.Repeat(new string('\t', 199) + "\n", 19_000)) + "x" },
        { "open quotes", "Sasaran;Indikator;Satuan\n" + string.Concat(Enumerable.Repeat("\"a;\"b;\"c\n", 19_000)) },
        { "open tags", "<table>" + new string('<', 2_000_000) },
        { "nested tables", string.Concat(Enumerable.Repeat("<table><tr><td>a", 15_000)) },
        { "nested formatting", "<table><tr><td>" + string.Concat(Enumerable.Repeat("<b><i>", 300_000)) },
        { "attributes", "<table><tr><td " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">x" },
        { "spans", "<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000 rowspan=65000>a", 19_000)) },
        { "objectives", "Sasaran\tIndikator\t2014\n" + string.Concat(Enumerable.Range(0, 19_000).Select(i => $"Sasaran ke {i}\tPersentase {i}\t1,5\n")) },
        { "one objective", "Sasaran\tIndikator\tFormulasi\t2014\nA b\t\t\t\n" + string.Concat(Enumerable.Range(0, 15_000).Select(i => $"\tPersentase {i}\t(Jumlah {i} / Jumlah x) x 100%\t-\n")) },
        { "two tables", Twice(Enumerable.Range(0, 4_000).Select(i => $"A b\tPersentase hal {i} lain\t1\n")) },
        { "labels", string.Concat(Enumerable.Repeat("Tujuan 1 : a\n", 19_000)) },
        { "vision", "Visi :\n" + string.Concat(Enumerable.Repeat(new string('a', 250) + "\n", 19_000)) },
        { "formula", "Indikator\tFormulasi\t2014\nPersentase a\tJumlah a\t1\n" + string.Concat(Enumerable.Repeat("\t" + new string('b', 240) + "\t\n", 19_000)) },
        { "goals", string.Concat(Enumerable.Range(0, 19_000).Select(i => $"Tujuan {i % 90}: Meningkatnya {i}\n")) },
        { "dashes", "Indikator" + string.Concat(Enumerable.Range(2000, 90).Select(y => $"\t{y}")) + "\n" + string.Concat(Enumerable.Range(0, 555).Select(i => $"Persentase {i}" + string.Concat(Enumerable.Repeat("\t-", 90)) + "\n")) },
        { "headings", string.Concat(Enumerable.Repeat("Sasaran\tIndikator\tSatuan\t2014\n", 9_000)) + string.Concat(Enumerable.Repeat("Sasaran\tIndikator\t2015\n", 9_000)) },
    };

    [Theory]
    [MemberData(nameof(Heavy))]
    public void Work_grows_with_the_size_of_the_document(string what, string content)
    {
        // No stopwatch: on a busy machine it measures the others. A reader whose work grows with the square of the size is stopped by the token instead.
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var outcome = DocumentImporter.Import(new("x", ImportSourceKind.Text, content), cancellation: hang.Token);
        Assert.True(outcome.IsOk || outcome.Problem.Kind == ProblemKind.TooLarge, what);
    }

    private static string Twice(IEnumerable<string> rows)
    {
        var body = string.Concat(rows);
        return $"Sasaran\tIndikator\t2014\n{body}\nSasaran\tIndikator\tSatuan\t2015\n{body.Replace("lain\t", "lain jumlah\t%\t", StringComparison.Ordinal)}";
    }
}

using Kinerja.Testing;

namespace Kinerja.Documents.Tests.Corpus;

/// <summary>The list of what people type, paste, upload and take out, against the tests that hold it: a case whose test goes, or no longer has the case in it, is missed here.</summary>
public sealed class InputCasesTests
{
    private static readonly string[][] Cases =
        [.. File.ReadLines(Repository.PathOf("tests", "Corpus", "inputs", "cases.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'))];

    [Fact]
    public void Every_case_has_a_test_that_is_there_and_has_the_case_in_it()
    {
        var sources = new Dictionary<string, string>(StringComparer.Ordinal);
        Assert.All(Cases, line =>
        {
            Assert.Equal(4, line.Length);
            var at = line[2].LastIndexOf('.');
            var (file, method) = (line[2][..at] + ".cs", line[2][(at + 1)..]);
            var source = sources.TryGetValue(file, out var known) ? known : sources[file] = File.ReadAllText(Repository.PathOf("tests", file));
            Assert.True(source.Contains($" {method}(", StringComparison.Ordinal), $"{line[1]}: {file} has no {method}");
            Assert.True(source.Contains(line[3], StringComparison.Ordinal), $"{line[1]}: {file} has no {line[3]}");
        });
    }

    [Fact]
    public void No_case_is_listed_twice_and_every_section_has_some()
    {
        Assert.Equal(Cases.Length, Cases.Select(c => (c[0], c[1])).Distinct().Count());
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G"], Cases.Select(c => c[0]).Distinct());
    }
}

using System.Text.RegularExpressions;
using Kinerja.Testing;

namespace Kinerja.Grains.Tests;

/// <summary>Each promise of the list of guarantees names tests that exist.</summary>
public sealed partial class GuaranteesTests
{
    [Fact]
    public void Every_test_that_the_list_of_guarantees_names_exists()
    {
        var named = Names().Matches(File.ReadAllText(Repository.PathOf("docs", "guarantees.md"))).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).ToList();
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Tests().Matches(File.ReadAllText(file)).Select(m => (Path.GetFileNameWithoutExtension(file), m.Groups[1].Value))).ToHashSet();
        Assert.True(named.Count > 40, $"Only {named.Count} tests are named.");
        Assert.All(named, n => Assert.Contains(n, tests));
    }

    [Fact]
    public void Every_promise_names_a_test()
    {
        var rows = File.ReadAllLines(Repository.PathOf("docs", "guarantees.md")).Where(l => l.StartsWith('|') && !l.StartsWith("|---", StringComparison.Ordinal) && !l.StartsWith("| Promise", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Matches(Names(), row));
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests)\\.([A-Za-z0-9_]+)`")]
    private static partial Regex Names();

    // Promises are proved in several projects, so the sources are asked; a class stands in the file of its name.
    [GeneratedRegex("\\[(?:Fact|Theory)[^\\]]*\\](?:\\s*\\[[^\\n]*\\](?:[ \\t]*//[^\\n]*)?)*\\s*public (?:async )?(?:void|Task|ValueTask) ([A-Za-z0-9_]+)\\(")]
    private static partial Regex Tests();
}

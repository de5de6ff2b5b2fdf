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
        var tests = typeof(GuaranteesTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), false)).Select(m => (t.Name, m.Name))).ToHashSet();
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
}

using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kinerja.Testing;
using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Tests.Styles;

/// <summary>The site allows nothing inline and nothing from elsewhere; its first page is light.</summary>
public sealed partial class ContentPolicyTests
{
    private const int Budget = 30 * 1024;

    private static readonly string Web = Path.Combine(Repository.Root, "src", "Kinerja.Web");

    [Fact]
    public void No_component_has_inline_style_or_script()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Web, "Components"), "*.razor", SearchOption.AllDirectories))
            Assert.False(Inline().IsMatch(File.ReadAllText(file)), Path.GetFileName(file));
    }

    [Fact]
    public void The_style_sheet_asks_for_nothing_but_our_own_files()
    {
        var css = File.ReadAllText(Path.Combine(Web, "wwwroot", "css", "kinerja.css"));

        Assert.DoesNotContain("data:", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.DoesNotContain("//", css, StringComparison.Ordinal);
        foreach (Match match in Address().Matches(css))
            Assert.True(File.Exists(Path.Combine(Web, "wwwroot", "css", match.Groups[1].Value)), match.Value);
    }

    [Fact]
    public void Style_sheet_script_and_icons_of_a_first_page_weigh_less_than_30_KB_compressed() =>
        Assert.InRange(new[] { "css/kinerja.css", "js/theme.js", "js/search.js", "js/keys.js", "icons.svg" }.Sum(Compressed), 1, Budget);

    [Fact]
    public void Every_icon_name_has_its_symbol_and_every_symbol_a_name()
    {
        var symbols = XDocument.Load(Path.Combine(Web, "wwwroot", "icons.svg")).Root!.Elements().Select(symbol => symbol.Attribute("id")!.Value);
        var names = typeof(IconName).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(names.Order(), symbols.Order());
    }

    [Fact]
    public void Light_dark_and_paper_name_the_same_colours()
    {
        var tokens = Comment().Replace(File.ReadAllText(Path.Combine(Web, "Styles", "_tokens.scss")), "");
        var light = Names(tokens, "light");

        Assert.True(light.Count > 40);
        Assert.Equal(light, Names(tokens, "dark"));
        Assert.Subset(light, Names(tokens, "print"));
    }

    /// <summary>Two parts of the site that give one name to two things spoil each other's pages: the later of them wins, and nobody who looks at the earlier one knows why.</summary>
    [Fact]
    public void A_class_is_laid_out_in_one_part_of_the_style_sheet()
    {
        // What a later part adds to on purpose: links of the account in the head, the share of an overview, the decision at the end of a sum.
        string[] added = [".k-ar", ".k-share", ".k-top-nav"];
        var places = from file in Directory.EnumerateFiles(Path.Combine(Web, "Styles"), "*.scss")
                     from line in File.ReadLines(file)
                     where line.StartsWith(".k-", StringComparison.Ordinal) && line.Contains('{', StringComparison.Ordinal)
                     from name in line[..line.IndexOf('{', StringComparison.Ordinal)].Split(',')
                     where Class().IsMatch(name.Trim())
                     group Path.GetFileName(file) by name.Trim();
        var found = places.Select(p => (p.Key, Files: p.Distinct().Order(StringComparer.Ordinal).ToList())).ToList();

        Assert.True(found.Count > 200);
        Assert.Empty(found.Where(p => p.Files.Count > 1 && !added.Contains(p.Key)).Select(p => $"{p.Key}: {string.Join(", ", p.Files)}"));
    }

    private static SortedSet<string> Names(string tokens, string map)
    {
        var start = tokens.IndexOf($"${map}: (", StringComparison.Ordinal);
        var block = tokens[start..tokens.IndexOf("\n);", start, StringComparison.Ordinal)];
        return [.. TokenName().Matches(block[(block.IndexOf('(', StringComparison.Ordinal) + 1)..]).Select(match => match.Groups[1].Value)];
    }

    private static long Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(Path.Combine(Web, "wwwroot", file)));
        return target.Length;
    }

    [GeneratedRegex(@"^\.k-[\w-]+$")]
    private static partial Regex Class();

    [GeneratedRegex(@"\sstyle\s*=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:|MarkupString")]
    private static partial Regex Inline();

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("""url\("?([^")]+)"?\)""")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:^|[\s,(])([a-z][a-z0-9-]*):\s")]
    private static partial Regex TokenName();
}

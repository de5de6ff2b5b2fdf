using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kinerja.Testing;

namespace Kinerja.Web.Tests.Localisation;

public sealed partial class ResourceTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "Kinerja.Web");

    public static TheoryData<string> Neutral => [.. Directory.EnumerateFiles(Web, "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Web, file))];

    [Theory]
    [MemberData(nameof(Neutral))]
    public void Both_languages_have_the_same_keys_and_placeholders(string file)
    {
        var id = Read(Path.Combine(Web, file));
        var en = Read(Path.Combine(Web, Path.ChangeExtension(file, ".en.resx")));

        Assert.Equal(id.Keys.Order(), en.Keys.Order());
        Assert.All(id, pair => Assert.Equal(Placeholders(pair.Value), Placeholders(en[pair.Key])));
        Assert.All(id.Concat(en), pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
    }

    [Fact]
    public void Every_word_that_a_component_asks_for_exists()
    {
        var known = Neutral.SelectMany(row => Read(Path.Combine(Web, row.Data)).Keys).ToHashSet();
        var asked = Directory.EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Key: match.Groups[1].Value)))
            .ToArray();

        Assert.True(asked.Length > 50, "the pattern finds the words");
        Assert.All(asked, word => Assert.Contains(word.Key, known));
    }

    [Theory]
    [InlineData("HomeWords", "Late")]
    [InlineData("PeriodWords", "Queue.Late")]
    [InlineData("OverviewWords", "Late.Days")]
    public void Days_late_are_grouped_as_every_other_number_is(string words, string key)
    {
        string In(string language, string file) => string.Format(new CultureInfo(language), Read(Path.Combine(Web, "Localisation", file))[key], 2694);

        Assert.Equal(("lewat 2.694 hari", "2,694 days late"), (In("id-ID", $"{words}.resx"), In("en", $"{words}.en.resx")));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Placeholders(string text) => string.Join(',', Placeholder().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d+(?::\w+)?\}")]
    private static partial Regex Placeholder();

    // Keys put together at run time end before the bracket closes and are left to the components' own tests.
    [GeneratedRegex("""\b(?:L|words)\["([A-Za-z0-9.]+)"[\],]""")]
    private static partial Regex Asked();
}

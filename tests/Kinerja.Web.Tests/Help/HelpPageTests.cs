using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Texts;
using Kinerja.Testing;
using Kinerja.Web.Application.Help;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Help;

/// <summary>Help, glossary and keys, complete in both languages.</summary>
public sealed partial class HelpPageTests(SiteFixture site)
{
    public static TheoryData<string, string> Pages { get; } = new(
        from address in new[] { "/bantuan", "/bantuan/istilah", "/bantuan/tombol", "/cari", "/cari?q=lumajang", "/cari?q=zzzz" }
        from language in new[] { "id", "en" }
        select (address, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_unique_ids_links_that_lead_somewhere_and_no_word_without_a_translation(string address, string language)
    {
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        var page = await browser.Open($"{address}{(address.Contains('?', StringComparison.Ordinal) ? "&" : "?")}bahasa={language}");
        Assert.Equal(200, page.Status);
        Assert.Equal(1, page.Count("h1"));
        var ids = page.Document.All.Where(e => e.Id is { Length: > 0 }).Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotMatch(Key(), page.Text);
        foreach (var link in page.Document.QuerySelectorAll("main a[href^='/bantuan#']").Select(a => a.GetAttribute("href")!.Split('#')[1]).Distinct())
            Assert.NotNull((await browser.Open("/bantuan")).Document.GetElementById(link));
    }

    [Fact]
    public async Task English_pages_hold_no_sentence_of_the_Indonesian_ones()
    {
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        foreach (var (address, words) in new[] { ("/bantuan", "HelpWords"), ("/bantuan/istilah", "GlossaryWords"), ("/bantuan/tombol", "HelpWords") })
        {
            var (id, en) = (Words($"{words}.resx"), Words($"{words}.en.resx"));
            var (indonesian, english) = ((await browser.Open($"{address}?bahasa=id")).Text, (await browser.Open($"{address}?bahasa=en")).Text);
            // A sentence is what is long enough to be no name.
            var sentences = id.Where(w => w.Value.Split(' ').Length > 3 && w.Value != en[w.Key]).ToList();
            Assert.Contains(sentences, w => indonesian.Contains(w.Value, StringComparison.Ordinal));
            Assert.DoesNotContain(sentences, w => english.Contains(w.Value, StringComparison.Ordinal));
            Assert.DoesNotContain(sentences, w => indonesian.Contains(en[w.Key], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_part_of_the_help_has_its_words()
    {
        var words = Words("HelpWords.resx");
        Assert.All(HelpTopics.All, topic => Assert.Contains($"{topic}.Title", words.Keys));
        Assert.All(HelpTopics.Roles.Concat(HelpTopics.Work), topic => Assert.Contains($"{topic}.1", words.Keys));
        Assert.All(PageKeys.All.SelectMany(g => g.Keys.Select(k => $"Keys.{g.Name}.{k.Does}")), key => Assert.Contains(key, words.Keys));
    }

    [Fact]
    public void The_glossary_for_people_and_the_one_for_developers_speak_of_the_same_things()
    {
        var words = Words("GlossaryWords.resx");
        Assert.Equal(GlossaryTerms.All.SelectMany(t => new[] { t, t + ".Text" }).Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        var known = TextFolding.Fold(string.Join(' ', words.Values));
        var rows = File.ReadLines(Repository.PathOf("docs", "glossary.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| Users", StringComparison.Ordinal))
            .Select(l => l.Split('|')[1]).Where(first => !first.Contains("dalam kode", StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count > 40);
        // What stands only in code, or was written for another part, has its own row there and none here.
        Assert.All(rows.SelectMany(r => Bracket().Replace(r, "").Split(',')).Select(TextFolding.Fold).Where(w => w.Length > 0), word => Assert.Contains(word, known, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_keys_is_there_without_scripts_and_names_where_its_groups_work()
    {
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        var page = await browser.Open("/bantuan/tombol");
        Assert.Equal(PageKeys.All.Select(g => g.On), page.Document.QuerySelectorAll("section[data-on]").Select(s => s.GetAttribute("data-on")));
        Assert.Equal(PageKeys.All.Sum(g => g.Keys.Count).ToString(CultureInfo.InvariantCulture), page.Count(".k-keys > div").ToString(CultureInfo.InvariantCulture));
        Assert.Equal("/bantuan/tombol", page.One("#tombol-dialog").GetAttribute("data-keys"));
    }

    private static Dictionary<string, string> Words(string file) =>
        XDocument.Load(Repository.PathOf("src", "Kinerja.Web", "Localisation", file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex(@"\b(?:Kind|Page|Topic|Mode|Keys?|State|Band|Period|Title|None|Roles|Work|Reading)\.[A-Z][A-Za-z]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Bracket();
}

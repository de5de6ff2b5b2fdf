using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>
/// Somebody with every role fills every field of every form that they can reach, and every parameter of every address, with text that wants to be markup; their own name is such text too. Nowhere
/// does any of it become markup.
/// </summary>
public sealed partial class HostileTextTests(SiteFixture site)
{
    private const string Agency = "35.76/uji-jahat";
    private const string Text = "</textarea></title>\"'><svg onload=zkjahat()><script>zkjahat()</script>";
    private const string Link = "javascript:zkjahat()";
    private const string Mark = "zkjahat";
    private const int MostPages = 300;

    private static readonly string[] Rooms = [$"/i/{Agency}", "/w/35.76", "/akun", "/admin", "/daftar", "/cari", "/bantuan"];

    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new();
    private readonly List<(Page Page, int Index)> _last = [];
    private readonly List<string> _broken = [];
    private int _fields;
    private int _shown;

    [Fact]
    public async Task Text_that_wants_to_be_markup_stays_text_in_every_field()
    {
        await site.Client.ImportLumajang(Agency);
        var key = Agency.Replace('/', '|');
        var person = TestCallers.Person(
            "0badc0de0badc0de0badc0de0badc0de", new(key, ActorRole.Operator), new(key, ActorRole.Head), new(key, ActorRole.AgencyAdmin), new("35.76", ActorRole.Reviewer), new("35.76", ActorRole.AgencyAdmin),
            new(AccessScope.Platform, ActorRole.PlatformAdmin)) with { Name = Text };
        using var browser = Browser.As(site.Address, person);

        await Walk(browser, fill: true);
        foreach (var (page, index) in _last)
            await Fill(browser, page, index);
        _pages.Clear();
        await Walk(browser, fill: false); // what was stored, wherever it shows

        TestContext.Current.TestOutputHelper!.WriteLine($"{_pages.Count} addresses, {_forms.Count} forms, {_fields} fields; the text is shown on {_shown} pages, {_broken.Count} of them broken.");
        Assert.True(_broken.Count == 0, string.Join(Environment.NewLine, _broken));
        Assert.True(_forms.Count > 25 && _fields > 150, $"Only {_forms.Count} forms with {_fields} fields were found.");
        Assert.True(_shown > 15, $"The text came back on {_shown} pages only, so nothing was shown.");
    }

    private async Task Walk(Browser browser, bool fill)
    {
        foreach (var room in Rooms.Append($"/i/{Agency}/isi/2019/tw1").Append($"/i/{Agency}/isi/2019/tw1/iku-1").Append($"/i/{Agency}/iku/2019?periode={Uri.EscapeDataString(Text)}"))
            Visit(room);
        while (_pages.Count < MostPages && _waiting.TryDequeue(out var address))
        {
            var page = await browser.Open(address);
            Check(page);
            if (page.Leads is { } leads)
                Visit(leads);
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                Visit(link);
                Visit(Parameter().Replace(link, $"=$1{Uri.EscapeDataString(Text)}"));
            }

            for (var i = 0; fill && i < page.Document.Forms.Length; i++)
            {
                // What ends something is done when everything else has been.
                if (address.Contains("/kelola", StringComparison.Ordinal) || address.StartsWith("/admin/instansi", StringComparison.Ordinal))
                    _last.Add((page, i));
                else
                    await Fill(browser, page, i);
            }
        }
    }

    private async Task Fill(Browser browser, Page page, int index)
    {
        var form = (IHtmlFormElement)page.Document.Forms[index]!;
        var texts = form.Elements.OfType<IElement>().Where(IsText).ToList();
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Address;
        if (texts.Count == 0 || action.StartsWith("/akun/keluar", StringComparison.Ordinal) || !_forms.Add($"{Digits().Replace(action, "0")} {string.Join(' ', texts.Select(t => Code().Replace(t.GetAttribute("name")!, "x")).Distinct())}"))
            return;

        _fields += texts.Count;
        var values = texts.Select(t => (t.GetAttribute("name")!, (string?)(t.GetAttribute("type") == "url" ? Link : Text))).DistinctBy(v => v.Item1).ToArray();
        Page answer;
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            answer = await browser.Open($"{action.Split('?')[0]}?{string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Item1)}={Uri.EscapeDataString(v.Item2!)}"))}");
        }
        else
        {
            if (form.Id is not { Length: > 0 })
                form.Id = $"uji-{index}";
            var button = form.QuerySelector("button[name]:not([disabled])") is { } named ? [(named.GetAttribute("name")!, named.GetAttribute("value"))] : Array.Empty<(string, string?)>();
            answer = await browser.Send(page, $"[id='{form.Id}']", [.. values, .. button.Where(b => values.All(v => v.Item1 != b.Item1))]);
        }

        Check(answer);
        if (answer.Leads is { } leads && leads.StartsWith('/'))
            Check(await browser.Open(leads));
    }

    private void Visit(string link)
    {
        // Agencies of other tests are left in peace: the platform's pages could suspend them.
        if (link.StartsWith("/admin/instansi/", StringComparison.Ordinal) && !link.StartsWith($"/admin/instansi/{Agency}", StringComparison.Ordinal))
            return;
        if (Rooms.Any(r => link.StartsWith(r, StringComparison.Ordinal)) && _pages.Count + _waiting.Count < MostPages && _pages.Add(link))
            _waiting.Enqueue(link);
    }

    private void Check(Page page)
    {
        if (page.Status >= 500 && page.Status != 503)
            _broken.Add($"{page.Address}: {page.Status}");
        if (!page.Html.Contains(Mark, StringComparison.OrdinalIgnoreCase) || !page.Html.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return;

        _shown++;
        var markup = page.Document.All.Where(e =>
            (e is IHtmlScriptElement && e.TextContent.Contains(Mark, StringComparison.Ordinal))
            || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && a.Value.Contains(Mark, StringComparison.Ordinal))
            || ((e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action"))?.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) ?? false));
        _broken.AddRange(markup.Select(e => $"{page.Address}: {e.OuterHtml[..Math.Min(e.OuterHtml.Length, 200)]}"));
    }

    private static bool IsText(IElement control) => control.GetAttribute("name") is { Length: > 0 } && !control.HasAttribute("disabled")
        && (control is IHtmlTextAreaElement || control is IHtmlInputElement { Type: "text" or "search" or "email" or "url" or "tel" or "password" });

    [GeneratedRegex("=([^&=]*)")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("(data|iku|ind|kegiatan|tujuan|[a-z]+)-[a-z0-9.-]+")]
    private static partial Regex Code();
}

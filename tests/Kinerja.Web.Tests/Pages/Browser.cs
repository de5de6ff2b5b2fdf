using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kinerja.Web.Tests.Pages;

/// <summary>A browser without scripts: keeps cookies, sends forms as they stand, follows what it is told to follow.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies;

    public Browser(Uri address)
        : this(address, new CookieContainer())
    {
    }

    private Browser(Uri address, CookieContainer cookies)
    {
        _cookies = cookies;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
    }

    /// <summary>A browser in another network, as the front of this machine reports it.</summary>
    public static Browser From(Uri address, string source)
    {
        var browser = new Browser(address);
        browser._client.DefaultRequestHeaders.Add("X-Forwarded-For", source);
        return browser;
    }

    /// <summary>The client beneath, for what is no form.</summary>
    public HttpClient Client => _client;

    /// <summary>The same browser with its cookies, served by another process under the same name.</summary>
    public Browser At(Uri address) => new(address, _cookies);

    public void Dispose() => _client.Dispose();

    /// <summary>The cookies that answers to forms have set, as they were set.</summary>
    public List<string> Given { get; } = [];

    /// <summary>The value of a cookie.</summary>
    public string Cookie(string name) => _cookies.GetCookies(_client.BaseAddress!)[name]?.Value ?? throw new InvalidOperationException($"There is no cookie {name}.");

    /// <summary>Opens an address.</summary>
    public async Task<Page> Open(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return await Page.Read(response);
    }

    /// <summary>Opens where an answer leads; the answer itself when it leads nowhere.</summary>
    public async Task<Page> Follow(Page page) => page.Location is { } location ? await Open(location) : page;

    /// <summary>Fills in a form of the page and sends it with a button.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">Selector of the form, or of something in it.</param>
    /// <param name="fields">Values by name: null unticks or leaves out, several values are several ticks.</param>
    public Task<Page> Send(Page page, string form, params (string Name, string? Value)[] fields) => Send(page, form, file: null, fields);

    /// <summary>The same with a file.</summary>
    public async Task<Page> Send(Page page, string form, (string Name, string FileName, byte[] Content)? file, params (string Name, string? Value)[] fields)
    {
        var element = page.Form(form);
        var values = Values(element, fields);
        using HttpContent content = element.Enctype == "multipart/form-data" ? Multipart(values, file) : new StringContent(
            string.Join('&', values.Select(v => $"{Encode(v.Key)}={Encode(v.Value)}")), Encoding.UTF8, "application/x-www-form-urlencoded");
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        using var response = await _client.PostAsync(new Uri(target, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var given))
            Given.AddRange(given);
        return await Page.Read(response);
    }

    private static List<KeyValuePair<string, string>> Values(IHtmlFormElement form, (string Name, string? Value)[] fields)
    {
        var given = fields.Select(f => f.Name).ToHashSet();
        var values = new List<KeyValuePair<string, string>>();
        foreach (var control in form.Elements.OfType<IElement>().Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = control.GetAttribute("name")!;
            if (given.Contains(name))
            {
                continue;
            }

            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box when box.IsChecked:
                    values.Add(new(name, box.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" or "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    values.Add(new(name, input.GetAttribute("value") ?? ""));
                    break;
                case IHtmlTextAreaElement area:
                    // A browser sends line breaks of a text area as CR LF.
                    values.Add(new(name, area.TextContent.ReplaceLineEndings("\r\n")));
                    break;
                case IHtmlSelectElement select:
                    values.Add(new(name, select.Options.FirstOrDefault(o => o.IsSelected)?.Value ?? ""));
                    break;
                default:
                    break;
            }
        }

        values.AddRange(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)));
        return values;
    }

    private static MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> values, (string Name, string FileName, byte[] Content)? file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value, Encoding.UTF8), name);
        }

        if (file is { } upload)
        {
            content.Add(new ByteArrayContent(upload.Content), upload.Name, upload.FileName);
        }
        else
        {
            // What a browser sends for an empty file field.
            content.Add(new ByteArrayContent([]) { Headers = { ContentDisposition = new("form-data") { Name = "berkas", FileName = "\"\"" } } });
        }

        return content;
    }

    /// <summary>A browser whose every request is somebody's.</summary>
    public static Browser As(Uri address, Kinerja.Grains.Access.Contracts.Caller caller)
    {
        var browser = new Browser(address);
        browser._client.DefaultRequestHeaders.Add(Site.TestCallers.Header, Site.TestCallers.Write(caller));
        return browser;
    }

    private static string Encode(string text) => WebUtility.UrlEncode(text);
}

/// <summary>What a browser shows.</summary>
internal sealed class Page
{
    private static readonly HtmlParser _parser = new();

    private Page(int status, string address, string? location, IHtmlDocument document, string text) =>
        (Status, Address, Location, Document, Html) = (status, address, location, document, text);

    public int Status { get; }

    public string Address { get; }

    public string? Location { get; }

    /// <summary>Where the answer leads: a path when it is one of this site.</summary>
    public string? Leads { get; private init; }

    public IHtmlDocument Document { get; }

    public string Html { get; }

    /// <summary>Text of the main part, blanks folded.</summary>
    public string Text => Fold(Document.QuerySelector("main")?.TextContent);

    /// <summary>The errors of the summary.</summary>
    public IReadOnlyList<string> Summary => [.. Document.QuerySelectorAll(".k-errsum li").Select(e => Fold(e.TextContent))];

    public static async Task<Page> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(
            (int)response.StatusCode,
            response.RequestMessage!.RequestUri!.PathAndQuery,
            response.Headers.Location?.ToString(),
            await _parser.ParseDocumentAsync(text, TestContext.Current.CancellationToken),
            text)
        {
            Leads = response.Headers.Location is { IsAbsoluteUri: true } to && to.Authority == response.RequestMessage.RequestUri.Authority ? to.PathAndQuery : response.Headers.Location?.ToString(),
        };
    }

    public static string Fold(string? text) => string.Join(' ', (text ?? "").Split([' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The one element that a selector finds.</summary>
    public IElement One(string selector) => Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{Address} ({Status}) has no {selector}. It says: {Text[..Math.Min(Text.Length, 600)]}");

    /// <summary>How many.</summary>
    public int Count(string selector) => Document.QuerySelectorAll(selector).Length;

    /// <summary>The text of the one element.</summary>
    public string TextOf(string selector) => Fold(One(selector).TextContent);

    /// <summary>The value of a field by its name.</summary>
    public string Value(string name) => One($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.TextContent,
        IHtmlSelectElement select => select.Options.FirstOrDefault(o => o.IsSelected)?.Value ?? "",
        var input => input.GetAttribute("value") ?? "",
    };

    /// <summary>The form that a selector finds, or that holds what it finds.</summary>
    public IHtmlFormElement Form(string selector) => One(selector) is var found && found is IHtmlFormElement form ? form : (IHtmlFormElement)(found.Closest("form") ?? found.QuerySelector("form")!);
}

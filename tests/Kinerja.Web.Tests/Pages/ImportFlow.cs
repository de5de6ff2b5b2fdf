using Kinerja.Web.Tests.Api;

namespace Kinerja.Web.Tests.Pages;

/// <summary>The ways through the import pages that several tests take.</summary>
internal static class ImportFlow
{
    /// <summary>Pastes a text and opens the review.</summary>
    public static async Task<Page> Review(this Browser browser, string agency, string text)
    {
        var page = await browser.Open($"/i/{agency}/impor");
        var sent = await browser.Send(page, "#teks", ("teks", text.ReplaceLineEndings("\r\n")));
        return sent.Status == 302 ? await browser.Follow(sent) : throw new InvalidOperationException($"{sent.Status}: {string.Join("; ", sent.Summary)}");
    }

    /// <summary>Pastes the Lumajang document, takes all proposals and applies it; gives the plan page.</summary>
    public static async Task<Page> ApplyLumajang(this Browser browser, string agency, string? text = null)
    {
        var review = await browser.Review(agency, text ?? ApiClient.LumajangText());
        var sent = await browser.Send(review, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        return sent.Status == 302 ? await browser.Follow(sent) : throw new InvalidOperationException($"{sent.Status}: {string.Join("; ", sent.Summary)}");
    }
}

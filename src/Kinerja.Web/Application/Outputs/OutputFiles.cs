using System.Security.Cryptography;
using Kinerja.Documents.Outputs;
using Kinerja.Model.Keys;
using Kinerja.Web.Application.Notifications;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Application.Outputs;

/// <summary>Documents as files.</summary>
internal sealed class OutputFiles(OutputReader reader, SiteAddress site, IGrainFactory grains)
{
    /// <summary>The file; 404 when there is no such document.</summary>
    public async Task<IResult> Answer(AgencyKey key, OutputRequest request, OutputForm form, string language, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await reader.Read(key, request, language, Site(context.Request)) is not { } sheet)
        {
            return Results.NotFound();
        }

        return await File(key, sheet, form, context.Response);
    }

    /// <summary>A document as a file, named after what it is.</summary>
    public async Task<IResult> File(AgencyKey key, OutputSheet sheet, OutputForm form, HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(response);
        // What it says depends on who asks, and on the moment: nobody between keeps it.
        response.Headers.CacheControl = "no-store";
        var template = form == OutputForm.Docx ? await grains.DocumentTemplates(key).InUse(sheet.Document.Kind.Code()) : null;
        var name = sheet.Document.FileName + (form == OutputForm.CsvForExcel ? "-excel" : "") + OutputWriter.Ending(form);
        return Results.File(OutputWriter.Write(sheet.Document, form, sheet.Mark, template), OutputWriter.ContentType(form), name);
    }

    /// <summary>SHA-256 of the files that a document which was issued is handed out as now: every form in every language. None when it does not say what was issued any more.</summary>
    /// <param name="key">The agency.</param>
    /// <param name="request">Which document.</param>
    /// <param name="code">The random part of its code.</param>
    /// <param name="address">What addresses of the site begin with.</param>
    public async Task<IReadOnlyList<string>> Hashes(AgencyKey key, OutputRequest request, string code, string address)
    {
        ArgumentNullException.ThrowIfNull(request);
        var template = await grains.DocumentTemplates(key).InUse(request.Kind.Code());
        var hashes = new List<string>();
        foreach (var language in new[] { Languages.Indonesian, Languages.English })
        {
            if (await reader.Read(key, request, language.TwoLetterISOLanguageName, address) is not { Entry: { } entry } sheet || entry.Code != code)
                return [];
            hashes.AddRange(OutputForms.All.Select(f => Convert.ToHexStringLower(SHA256.HashData(OutputWriter.Write(sheet.Document, f.Form, sheet.Mark, f.Form == OutputForm.Docx ? template : null)))));
        }

        return hashes;
    }

    /// <summary>What addresses of the site begin with: what is configured, else what was asked.</summary>
    public string Site(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return site.Value ?? $"{request.Scheme}://{request.Host}";
    }
}

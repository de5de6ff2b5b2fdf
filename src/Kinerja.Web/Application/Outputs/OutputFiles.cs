using Kinerja.Documents.Outputs;
using Kinerja.Model.Keys;
using Kinerja.Web.Application.Notifications;

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

    /// <summary>What addresses of the site begin with: what is configured, else what was asked.</summary>
    public string Site(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return site.Value ?? $"{request.Scheme}://{request.Host}";
    }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Evidence;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Web.Api;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Cells.Files;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Hosting;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Kinerja.Web.Components.Pages.Cells;

/// <summary>Files of evidence on their way in and out. Both go through the site and its checks; nobody gets an address of the storage.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Query parameter that tells the page of the figure what has just been done.</summary>
    public const string Done = "selesai";

    // A browser that is cut off while it sends shows a broken connection and no words. So what is too large is read to its end up to this many times the largest file.
    private const int Patience = 4;

    // What the page of the figure says then.
    private const string SentWord = "berkas";
    private const string CleanedWord = "berkas-lokasi";

    public static void MapEvidence(this IEndpointRouteBuilder app)
    {
        app.MapPost("/i/{region}/{agency}/isi/{year:int}/{tw}/{code}/bukti", Send).ExcludeFromDescription().DisableAntiforgery();
        app.MapGet("/i/{region}/{agency}/bukti/{year:int}/{tw}/{id}", Take).ExcludeFromDescription();
    }

    /// <summary>Takes a file. The token of the form is looked at here, before anything of the file is read: the framework would read all of it first.</summary>
    [Needs(Right.EnterFigures), StreamedBody]
    private static async Task<IResult> Send(
        string region, string agency, int year, string tw, string code, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] UploadReceiver receiver, [FromServices] UploadRefusals refusals,
        [FromServices] IAntiforgery antiforgery, [FromServices] CurrentActor current, [FromServices] IOptions<EvidenceOptions> options, [FromServices] IOptions<AntiforgeryOptions> forms)
    {
        if (Period(region, agency, year, tw) is not { } key || !KeyText.IsCode(code) || (await grains.IndicatorYear(new(key.Agency, code, year)).Pull()).Card is null)
            return Results.NotFound();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Patience * options.Value.MaxFileBytes;

        var (page, form) = (AgencyLinks.Cell(region, agency, year, key.Period, code), new UploadForm());
        try
        {
            if (await MultipartUpload.Read(context.Request, context.RequestAborted) is not { } upload)
                return Results.BadRequest();
            form = upload.Form;
            // Without one the framework would look for it in the body, which is not its to read.
            if (form[UploadForm.Token] is not { Length: > 0 } token)
                return Results.BadRequest();
            context.Request.Headers[forms.Value.HeaderName!] = token;
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.BadRequest();

            var received = await receiver.Receive(key, code, form, upload.Name ?? "", upload.Content, current.As(Right.EnterFigures, key.Agency.ToString()), context.RequestAborted);
            if (!received.IsOk)
                await Drain(context);
            return Answer(context, page, received.IsOk ? null : received.Problem, form, refusals, received.Value is { IsCleaned: true } ? CleanedWord : SentWord);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            context.Response.Headers.Connection = "close";
            return Answer(context, page, EvidenceRefusals.FileTooLarge(options.Value.MaxFileBytes), form, refusals);
        }
        catch (Exception e) when (e is InvalidDataException or IOException || (e is BadHttpRequestException && !context.RequestAborted.IsCancellationRequested))
        {
            return Results.BadRequest();
        }
    }

    /// <summary>Gives a file out, always to be saved and never to be shown by the site's own address.</summary>
    [Needs(Right.Discuss)]
    private static async Task<IResult> Take(
        string region, string agency, int year, string tw, string id, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] IEvidenceFiles files)
    {
        if (Period(region, agency, year, tw) is not { } key || (await grains.Evidence(key).Get()).FirstOrDefault(i => i.Id == id) is not { Kind: EvidenceKind.File, WithdrawnAt: null } item)
            return Results.NotFound();
        // The list beside the figure says why not: it waits for the scanner, or the scanner found something.
        if (!item.MayBeTaken)
            return Results.Redirect($"{AgencyLinks.Cell(region, agency, year, key.Period, item.Code)}#bukti");
        if (await files.Open(EvidenceFile.NameOf(key, id), context.RequestAborted) is not { } content)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store, private";
        context.IsPeoplesFile();
        return Results.File(content, item.MediaType, item.Name, item.At, new EntityTagHeaderValue($"\"{item.Sha256}\""), enableRangeProcessing: true);
    }

    private static AgencyPeriodKey? Period(string region, string agency, int year, string tw) =>
        AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key) && KeyText.IsYear(year) && PeriodExtensions.TryParse(tw, out var period) ? new(key, year, period) : null;

    // A browser that is still sending shows no answer but a broken connection.
    private static async Task Drain(HttpContext context)
    {
        var piece = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(piece, context.RequestAborted) > 0)
        {
            // thrown away
        }
    }

    private static IResult Answer(HttpContext context, string page, Problem? problem, UploadForm form, UploadRefusals refusals, string done = SentWord)
    {
        var back = form["kembali"] == "isi" ? "&kembali=isi" : "";
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return problem is null
                ? Results.Json(new { address = $"{page}?{Done}={done}{back}#bukti" })
                : new ProblemResult([problem]);
        }

        return new SeeOther(problem is null
            ? $"{page}?{Done}={done}{back}#bukti"
            : $"{page}?{UploadRefusals.Parameter}={Uri.EscapeDataString(refusals.Write(new(problem.Message.Here(), problem.Field ?? "", form[UploadForm.Note], problem.Code)))}{back}#bukti");
    }
}

using Kinerja.Documents.Workbooks;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Periods;
using Kinerja.Web.Components.Pages.Entry;
using Kinerja.Web.Components.Pages.Forms;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Workbooks;

/// <summary>Workbooks on their way out: the quarter to fill, and the same with what could not be stored.</summary>
internal static class WorkbookEndpoints
{
    private const string Media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapWorkbooks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{region}/{agency}/isi/{year:int}/{tw}/lembar.xlsx", Take).ExcludeFromDescription();
        app.MapPost("/i/{region}/{agency}/isi/{year:int}/{tw}/lembar/catatan.xlsx", Return).ExcludeFromDescription().DisableAntiforgery();
    }

    [Needs(Right.EnterFigures)]
    private static async Task<IResult> Take(string region, string agency, int year, string tw, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] WorkbookMaker maker)
    {
        if (await Read(region, agency, year, tw, grains) is not { } found)
        {
            return Results.NotFound();
        }

        return File(context, maker.Make(found.Key, found.Profile, year, found.Period, found.Sheet), "");
    }

    /// <summary>The rows come from the page that compares them, so its token is asked for here.</summary>
    [Needs(Right.EnterFigures)]
    private static async Task<IResult> Return(
        string region, string agency, int year, string tw, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] WorkbookMaker maker, [FromServices] PeriodReader periods, [FromServices] IAntiforgery antiforgery,
        [FromServices] IStringLocalizer<WorkbookWords> words, [FromServices] IStringLocalizer<EntryWords> entryWords)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        if (await Read(region, agency, year, tw, grains) is not { } found)
        {
            return Results.NotFound();
        }

        var form = new FormValues(await context.Request.ReadFormAsync(context.RequestAborted));
        var standing = await periods.Brief(found.Profile, new(found.Key, year), found.Period);
        var lines = new WorkbookComparer(found.Sheet, year, found.Period, standing, words, entryWords).Compare(WorkbookFields.Read(form), row => WorkbookFields.Answer(form, row));
        return File(context, maker.Make(found.Key, found.Profile, year, found.Period, found.Sheet, lines), "-catatan");
    }

    private static async Task<(AgencyKey Key, AgencyProfile Profile, Period Period, EntrySheet Sheet)?> Read(string region, string agency, int year, string tw, IGrainFactory grains)
    {
        if (!AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key) || !KeyText.IsYear(year) || !PeriodExtensions.TryParse(tw, out var period) || !period.IsQuarter()
            || (await grains.Agency(key).GetProfile()).Value is not { } profile || await new EntrySheetReader(grains, key, year, period).Read() is not { } sheet)
        {
            return null;
        }

        return (key, profile, period, sheet);
    }

    // Names of people may stand in the notes: nobody between keeps it.
    private static IResult File(HttpContext context, EntryWorkbook workbook, string more)
    {
        context.Response.Headers.CacheControl = "no-store, private";
        return Results.File(EntryWorkbookWriter.Write(workbook), Media, $"isian-{workbook.Agency.Replace(KeyText.Separator, '-')}-{workbook.Year}-{workbook.Period}{more}.xlsx");
    }
}

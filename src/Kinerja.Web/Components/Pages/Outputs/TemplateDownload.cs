using System.Diagnostics.CodeAnalysis;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Hosting;
using Kinerja.Web.Limits;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary><c>GET …/dokumen/templat/{kind}/…</c>: the templates to begin from, a version as it was brought, and one filled with what there is.</summary>
internal static class TemplateDownload
{
    private const string Root = "/i/{region}/{agency}/dokumen/templat/{kind}";

    public static void MapTemplateDownload(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Root}/awal.docx", Starting).Needs(Right.Manage).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription();
        app.MapGet($"{Root}/terurai.docx", InParts).Needs(Right.Manage).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription();
        app.MapGet($"{Root}/{{id}}/templat.docx", AsBrought).Needs(Right.Manage).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription();
        app.MapGet($"{Root}/{{id}}/pratinjau.docx", Preview).Needs(Right.Manage).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription();
    }

    private static async Task<IResult> Starting(string region, string agency, string kind, HttpContext context, [FromServices] IGrainFactory grains) =>
        TryRead(region, agency, kind, out var key, out var known) && (await grains.Agency(key).GetProfile()).IsOk
            ? File(context, OutputTemplates.Default(known.Value), $"templat-{kind}.docx")
            : Results.NotFound();

    private static async Task<IResult> InParts(string region, string agency, string kind, HttpContext context, [FromServices] IGrainFactory grains) =>
        TryRead(region, agency, kind, out var key, out var known) && (await grains.Agency(key).GetProfile()).IsOk
            ? File(context, OutputTemplates.InParts(known.Value), $"templat-terurai-{kind}.docx")
            : Results.NotFound();

    private static async Task<IResult> AsBrought(string region, string agency, string kind, string id, HttpContext context, [FromServices] IGrainFactory grains) =>
        TryRead(region, agency, kind, out var key, out _) && await grains.DocumentTemplates(key).Read(id) is { } bytes
            ? File(context, bytes, $"{id}.docx")
            : Results.NotFound();

    private static async Task<IResult> Preview(
        string region, string agency, string kind, string id, HttpContext context, [FromServices] IGrainFactory grains, [FromServices] TemplateDesk desk)
    {
        if (!TryRead(region, agency, kind, out var key, out var known) || (await grains.Agency(key).GetProfile()).Value is not { } profile || await grains.DocumentTemplates(key).Read(id) is not { } bytes)
            return Results.NotFound();
        var (content, _) = await desk.Content(key, known.Value, profile.Years);
        return File(context, OutputWriter.Write(content, OutputForm.Docx, null, bytes), $"pratinjau-{kind}.docx");
    }

    // What somebody brought is saved and never shown by the site's own address.
    private static IResult File(HttpContext context, byte[] bytes, string name)
    {
        context.Response.Headers.CacheControl = "no-store, private";
        context.IsPeoplesFile();
        return Results.File(bytes, OutputWriter.ContentType(OutputForm.Docx), name);
    }

    private static bool TryRead(string region, string agency, string kind, [NotNullWhen(true)] out AgencyKey? key, [NotNullWhen(true)] out OutputKind? known)
    {
        known = null;
        return AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out key) && OutputKinds.TryParse(kind, out known);
    }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Application;
using Kinerja.Web.Hosting.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Components.Pages.Tenants;

/// <summary>
/// <c>GET …/ekspor.zip</c>: all of an agency, for whoever of the platform has just said why. The reason is stored, and stands in the audit, before there is anything to take; it is good
/// for the person who gave it, for a few minutes.
/// </summary>
internal static class TenantExport
{
    /// <summary>How long a reason is good for.</summary>
    public const int Minutes = 15;

    public static void MapTenantExport(this IEndpointRouteBuilder app) => app.MapGet("/admin/instansi/{region}/{agency}/ekspor.zip", Take).ExcludeFromDescription();

    /// <summary>True while somebody may take the file.</summary>
    public static bool MayTake(TenantView tenant, Actor who, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return tenant.Steps is [.., { Act: TenantAct.Export } last] && last.Account == who.Id && now < last.At.AddMinutes(Minutes);
    }

    [Needs(Right.ManagePlatform)]
    private static async Task<IResult> Take(
        string region, string agency, HttpContext context, [FromServices] TenantMove move, [FromServices] IGrainFactory grains, [FromServices] CurrentActor actor, [FromServices] TimeProvider time)
    {
        if (!AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key) || !MayTake(await grains.Tenant(key).Inspect(), actor.Actor, time.GetUtcNow()))
            return Results.NotFound();
        // Written whole before it is sent: a file that breaks off is no archive.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (await move.Export(key, file, context.RequestAborted) is not { } manifest)
        {
            await file.DisposeAsync();
            return Results.NotFound();
        }

        file.Position = 0;
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(file, "application/zip", $"instansi-{region}-{agency}-{manifest.Content[..12]}.zip");
    }
}

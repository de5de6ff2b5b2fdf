using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Accounts;
using Kinerja.Web.Application.People;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Components.Pages.Accounts;

/// <summary><c>GET /akun/data/unduh.json</c>: what the page beside it shows, all of it, for a program.</summary>
internal static class OwnDataDownload
{
    /// <summary>Its address.</summary>
    public const string Address = "/akun/data/unduh.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void MapOwnData(this IEndpointRouteBuilder app) => app.MapGet(Address, Take).ExcludeFromDescription();

    [Needs(Right.SignedIn)]
    private static async Task<IResult> Take(HttpContext context, [FromServices] OwnDataReader reader)
    {
        if (Claims.AccountOf(context.User) is not { } account || await reader.Read(account) is not { } data)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(data, Json), "application/json", "data-saya.json");
    }
}

using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Application.Search;

/// <summary>Searching in the site.</summary>
internal static class SearchExtensions
{
    /// <summary>The page.</summary>
    public const string Page = "/cari";

    /// <summary>The same for the box in the head of the page.</summary>
    public const string Answers = "/cari.json";

    private const int MaxAnswers = 12;

    /// <summary>Adds it.</summary>
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<ReadableAgencies>();
        services.AddSingleton<AgencyIndexes>();
        services.AddSingleton<SearchPages>();
        services.AddSingleton<SiteSearch>();
    }

    /// <summary><c>GET /cari.json?q=</c>: the best answers with the words for their kinds, in the language of the page.</summary>
    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapGet(Answers, Answer).ExcludeFromDescription();

    [Needs(Right.Public)]
    private static async Task<IResult> Answer([FromQuery] string? q, HttpContext context, [FromServices] SiteSearch search, [FromServices] IStringLocalizer<SearchWords> words)
    {
        var result = await search.Find(q);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            items = result.Hits.Take(MaxAnswers).Select(h => new { kind = words["Kind." + h.Kind].Value, title = h.Title, note = h.Note, href = h.Href }),
            isPartial = result.IsPartial,
        });
    }
}

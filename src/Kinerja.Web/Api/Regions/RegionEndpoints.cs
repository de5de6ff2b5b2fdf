using System.ComponentModel;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;

namespace Kinerja.Web.Api.Regions;

/// <summary><c>GET /regions[?province=35][&amp;q=lumajang]</c>.</summary>
internal static class RegionEndpoints
{
    /// <summary>Regions that a search gives at most.</summary>
    private const int MaxFound = 50;

    public static void MapRegions(this IEndpointRouteBuilder api) => api.MapGet("/regions", Get)
        .WithTags("Regions")
        .WithSummary("Provinces, kabupaten and kota with their Kemendagri codes and time zones; all of them, those of a province, or those that fit a text.")
        .WithDescription(
            "Without parameters each province followed by its kabupaten and kota, in order of codes. With q at most 50, best first: codes and their beginnings, "
            + "names, everyday abbreviations, slips of the pen. Source: idn-area-data, ODbL 1.0.")
        .Produces<IReadOnlyList<RegionModel>>()
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    [Needs(Right.Public)]
    private static IResult Get(
        [Description("Code of a province: only what lies in it.")] string? province,
        [Description("What somebody types: a code, a name, a part of one.")] string? q,
        HttpContext context)
    {
        RegionCode? within = null;
        if (province is not null)
        {
            var found = RegionCatalogue.Read(province, "province");
            if (!found.IsOk)
            {
                return new ProblemResult(found.Problems);
            }

            if (found.Value.Kind != RegionKind.Province)
            {
                return OutcomeResults.Refuse("notAProvince", $"{found.Value.Name} bukan provinsi.", $"{found.Value.Name} is not a province.", "province");
            }

            within = found.Value.Code;
        }

        context.Response.Headers.CacheControl = "public, max-age=3600";
        var regions = q is not null ? RegionCatalogue.Search(q, MaxFound, within) : within is null ? RegionCatalogue.All : RegionCatalogue.Of(within);
        return TypedResults.Ok(regions.Select(RegionModel.Of).ToList());
    }
}

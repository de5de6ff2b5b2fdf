using Kinerja.Model.Regions;

namespace Kinerja.Web.Api.Regions;

/// <summary>A region as the API shows it.</summary>
internal sealed record RegionModel(string Code, string Name, string ShortName, string Kind, string? Province, string TimeZone, string Zone)
{
    public static RegionModel Of(Region region) => new(
        region.Code.Value,
        region.Name,
        region.ShortName,
        region.Kind switch { RegionKind.Province => "province", RegionKind.Regency => "kabupaten", RegionKind.City => "kota", _ => "nation" },
        region.Province?.Value,
        region.Zone.Id,
        region.Zone.Abbreviation);
}

using System.Collections.Frozen;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Regions;

/// <summary>The spellings of one region that a search looks at, all folded.</summary>
internal sealed record RegionNames
{
    /// <summary>What people call regions in everyday writing.</summary>
    private static readonly FrozenDictionary<string, string[]> Everyday = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["11"] = ["nad"],
        ["12"] = ["sumut"],
        ["13"] = ["sumbar"],
        ["16"] = ["sumsel"],
        ["19"] = ["babel", "bangkabelitung"],
        ["21"] = ["kepri"],
        ["31"] = ["jakarta", "dki", "dkj", "daerahkhususibukotajakarta", "daerahkhususjakarta"],
        ["32"] = ["jabar"],
        ["33"] = ["jateng"],
        ["34"] = ["yogyakarta", "diy", "jogja", "yogya", "jogjakarta", "daerahistimewayogyakarta"],
        ["35"] = ["jatim"],
        ["52"] = ["ntb"],
        ["53"] = ["ntt"],
        ["61"] = ["kalbar"],
        ["62"] = ["kalteng"],
        ["63"] = ["kalsel"],
        ["64"] = ["kaltim"],
        ["65"] = ["kaltara"],
        ["71"] = ["sulut"],
        ["72"] = ["sulteng"],
        ["73"] = ["sulsel"],
        ["74"] = ["sultra"],
        ["76"] = ["sulbar"],
        ["82"] = ["malut"],
        ["16.01"] = ["oku"],
        ["16.02"] = ["oki"],
        ["16.12"] = ["pali"],
        ["31.71"] = ["jakpus"],
        ["31.72"] = ["jakut"],
        ["31.73"] = ["jakbar"],
        ["31.74"] = ["jaksel"],
        ["31.75"] = ["jaktim"],
        ["33.72"] = ["solo"],
        ["34.71"] = ["jogja", "yogya", "jogjakarta"],
        ["36.74"] = ["tangsel"],
        ["53.02"] = ["tts"],
        ["53.03"] = ["ttu"],
        ["64.02"] = ["kukar"],
        ["64.07"] = ["kubar"],
        ["64.08"] = ["kutim"],
        ["64.09"] = ["ppu"],
        ["71.09"] = ["sitaro"],
        ["73.10"] = ["pangkep"],
        ["73.14"] = ["sidrap"],
        ["76.04"] = ["polman"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>The code without its dot.</summary>
    public required string Digits { get; init; }

    /// <summary>The name without its kind, in one: <i>Toli-Toli</i> and <i>Tolitoli</i> are the same.</summary>
    public required string Compact { get; init; }

    /// <summary>The words of the name without its kind.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The words and abbreviations of the province.</summary>
    public required IReadOnlyList<string> ProvinceWords { get; init; }

    /// <summary>Other names, in one.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The spellings of a region.</summary>
    public static RegionNames Of(Region region, Region province)
    {
        var words = TextFolding.Tokens(RegionTables.Bare(region.Name));
        return new()
        {
            Region = region,
            Digits = region.Code.Value.Replace(".", "", StringComparison.Ordinal),
            Compact = string.Concat(words),
            Words = words,
            ProvinceWords = [.. TextFolding.Tokens(province.Name), .. Everyday.GetValueOrDefault(province.Code.Value, [])],
            Aliases = Everyday.GetValueOrDefault(region.Code.Value, []),
        };
    }

    /// <summary>The kind that a folded word names; null when it names none.</summary>
    public static RegionKind? KindOf(string word) => word switch
    {
        "kabupaten" => RegionKind.Regency,
        "kota" or "kotamadya" or "kodya" => RegionKind.City,
        "provinsi" => RegionKind.Province,
        _ => null,
    };
}

using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Model.Regions;

/// <summary>A region of the catalogue.</summary>
public sealed record Region
{
    /// <summary>Kemendagri code.</summary>
    public required RegionCode Code { get; init; }

    /// <summary>Nation, province, kabupaten or kota.</summary>
    public required RegionKind Kind { get; init; }

    /// <summary>Name as printed: <i>Jawa Timur</i>, <i>DKI Jakarta</i>, <i>Kabupaten Lumajang</i>, <i>Kota Malang</i>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Name for narrow places, unique within a province: <i>Lumajang</i>; a kota keeps its kind, because many share their name with a kabupaten
    /// (<i>Malang</i>, <i>Kota Malang</i>).
    /// </summary>
    public required string ShortName { get; init; }

    /// <summary>Time zone (Keppres 41/1987). It follows the province everywhere; the nation has that of its capital.</summary>
    public required ReportingZone Zone { get; init; }

    /// <summary>Code of the province of a kabupaten or kota; null for a province and for the nation.</summary>
    public RegionCode? Province => Code.Level == RegionLevel.Regency ? Code.Parent : null;
}

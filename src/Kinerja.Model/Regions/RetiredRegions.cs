using System.Collections.Frozen;
using Kinerja.Model.Keys;

namespace Kinerja.Model.Regions;

/// <summary>
/// Codes that regencies had before the four provinces of 2022 were made of Papua and Papua Barat (laws 14 to 16 and 29 of 2022), with their codes of today. Documents of older years
/// carry them. Nothing is read as the region of today by itself: it is said in the refusal.
/// </summary>
public static class RetiredRegions
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["91.01"] = "93.01", ["91.16"] = "93.02", ["91.17"] = "93.03", ["91.18"] = "93.04",
        ["91.04"] = "94.01", ["91.07"] = "94.02", ["91.08"] = "94.03", ["91.09"] = "94.04", ["91.25"] = "94.05", ["91.26"] = "94.06", ["91.27"] = "94.07", ["91.28"] = "94.08",
        ["91.02"] = "95.01", ["91.12"] = "95.02", ["91.13"] = "95.03", ["91.14"] = "95.04", ["91.21"] = "95.05", ["91.22"] = "95.06", ["91.23"] = "95.07", ["91.24"] = "95.08",
        ["92.01"] = "96.01", ["92.04"] = "96.02", ["92.05"] = "96.03", ["92.09"] = "96.04", ["92.10"] = "96.05", ["92.71"] = "96.71",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Codes.Keys;

    /// <summary>The region that had a code; null for a code that was never given, or is in use.</summary>
    public static Region? Find(RegionCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Codes.TryGetValue(code.Value, out var now) ? RegionCatalogue.Find(RegionCode.Parse(now)) : null;
    }
}

using System.Collections.Frozen;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;

namespace Kinerja.Model.Onboarding;

/// <summary>
/// The mail domains of regional governments under <c>.go.id</c>, derived from the names of the regions: <c>lumajangkab.go.id</c>, <c>malangkota.go.id</c>,
/// <c>jatimprov.go.id</c>. A name under <c>.go.id</c> is given to governments alone, so whoever receives mail there works for that region. What the names do
/// not give away is in a short list of exceptions; a region whose domain is in neither has its newcomers approved by a person.
/// </summary>
public static class OfficialDomains
{
    private const string Ending = ".go.id";
    private const int MaxAddress = 254;
    private const int MaxLocal = 64;
    private const int MaxLabel = 63;

    /// <summary>Domains that do not follow from the name. Only what is known to be a government of that very region.</summary>
    private static readonly FrozenDictionary<string, string[]> Exceptions = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["12.71"] = ["pemkomedan"],
        ["14"] = ["riau"],
        ["31"] = ["jakarta"],
        ["32.73"] = ["bandung"],
        ["32.76"] = ["depok"],
        ["33.72"] = ["surakarta"],
        ["35.78"] = ["surabaya"],
        ["61.71"] = ["pontianak"],
        ["62"] = ["kalteng"],
        ["64.71"] = ["balikpapan"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Region> Owners = RegionCatalogue.All
        .SelectMany(region => NamesOf(region).Select(name => (Name: name, Region: region)))
        .GroupBy(entry => entry.Name, StringComparer.Ordinal)
        .Where(group => group.Select(entry => entry.Region.Code).Distinct().Count() == 1) // what two regions could own proves nothing
        .ToFrozenDictionary(group => group.Key, group => group.First().Region, StringComparer.Ordinal);

    /// <summary>The region whose government an address belongs to; null when it belongs to none that is known. Never throws.</summary>
    /// <param name="address">A mail address as typed.</param>
    public static Region? OwnerOf(string? address) => Domain(address) is { } labels ? Owners.GetValueOrDefault(labels[^3]) : null;

    /// <summary>True when the address belongs to the government of exactly this region: an address of the province opens nothing in its kabupaten.</summary>
    /// <param name="region">The region.</param>
    /// <param name="address">A mail address as typed.</param>
    public static bool Covers(RegionCode region, string? address) => OwnerOf(address) is { } owner && owner.Code == region;

    /// <summary>The domains of a region, most usual first, for words of help; empty when none is known.</summary>
    public static IReadOnlyList<string> Of(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return [.. NamesOf(region).Where(name => Owners.GetValueOrDefault(name)?.Code == region.Code).Select(name => name + Ending)];
    }

    /// <summary>The labels of the domain when it is one below <c>.go.id</c>, spelled in plain letters; null for anything else.</summary>
    private static string[]? Domain(string? address)
    {
        if (address is not { Length: > 0 and <= MaxAddress })
        {
            return null;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > MaxLocal || at != address.LastIndexOf('@') || !address.AsSpan(0, at).ContainsOnlyLocal())
        {
            return null;
        }

        var labels = address[(at + 1)..].ToLowerInvariant().Split('.');
        return labels.Length >= 3 && labels is [.., "go", "id"] && labels.All(IsLabel) ? labels : null;
    }

    /// <summary>
    /// Letters, digits and single hyphens. Two hyphens in a row are how letters of other scripts are written in domains (<c>xn--</c>), and how one name is made
    /// to look like another.
    /// </summary>
    private static bool IsLabel(string label) => label.Length is > 0 and <= MaxLabel && KeyText.IsCode(label.Length == 4 ? $"n{label}" : label, MaxLabel + 1);

    private static bool ContainsOnlyLocal(this ReadOnlySpan<char> local)
    {
        foreach (var c in local)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or '+'))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> NamesOf(Region region)
    {
        var province = RegionCatalogue.Find(region.Province ?? region.Code)!;
        var names = RegionNames.Of(region, province);
        var ending = region.Kind switch { RegionKind.Regency => "kab", RegionKind.City => "kota", _ => "prov" };
        return Exceptions.GetValueOrDefault(region.Code.Value, []).Concat(names.Aliases.Prepend(names.Compact).Select(name => name + ending)).Distinct(StringComparer.Ordinal);
    }
}

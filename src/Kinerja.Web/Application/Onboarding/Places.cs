using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;

namespace Kinerja.Web.Application.Onboarding;

/// <summary>Names of scopes, for people.</summary>
public static class Places
{
    /// <summary>“Dinas Koperasi, Kabupaten Lumajang”; the name of a region; of the platform.</summary>
    public static async Task<string> PlaceOf(this IGrainFactory grains, string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (AgencyKey.TryParse(scope, out var key))
        {
            var entry = (await grains.Directory(key.Region.Value).List()).FirstOrDefault(e => e.Code == key.Code);
            return $"{entry?.Name ?? key.Code}, {RegionCatalogue.Find(key.Region)?.Name ?? key.Region.Value}";
        }

        return scope == AccessScope.Platform ? "Kinerja.Cloud" : RegionCode.TryParse(scope, out var region) ? RegionCatalogue.Find(region)?.Name ?? scope : scope;
    }
}

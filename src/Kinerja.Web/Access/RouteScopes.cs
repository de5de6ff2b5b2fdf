using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Access;

/// <summary>The scope that an address names: an agency by <c>{region}/{agency}</c>, a region by <c>{region}</c>; the platform where that is asked for.</summary>
internal static class RouteScopes
{
    /// <summary>The scope of an address; null when it names none that there could be, which the endpoint answers as every such address.</summary>
    public static string? Of(Right right, RouteValueDictionary values)
    {
        if (right == Right.ManagePlatform)
        {
            return AccessScope.Platform;
        }

        return (values.GetValueOrDefault("region") as string, values.GetValueOrDefault("agency") as string) switch
        {
            ({ } region, { } agency) => AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key) ? key.ToString() : null,
            ({ } region, null) => RegionCode.TryParse(region, out var code) ? code.Value : null,
            _ => "",
        };
    }
}

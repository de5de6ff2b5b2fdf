using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;

namespace Kinerja.Web.Access;

/// <summary>How much of an overview somebody may see.</summary>
internal static class Audiences
{
    /// <summary>The widest level that the present caller may see of a region; published figures are for everybody.</summary>
    public static Visibility Widest(this AccessRules rules, RegionCode region) =>
        rules.Allows(Right.ReadAll, region.Value, Callers.Current) ? Visibility.All
        : rules.Allows(Right.ReadVerified, region.Value, Callers.Current) ? Visibility.Verified
        : Visibility.Published;
}

using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans.Versions;

/// <summary>What people call a version.</summary>
internal static class VersionNames
{
    /// <summary>In an address: the plan as it stands now.</summary>
    public const string Now = "kini";

    /// <summary><i>Murni</i> for the first, <i>Perubahan 1</i> for the next.</summary>
    public static string Of(IStringLocalizer<VersionWords> words, int number) => number == 0 ? words["Name.Original"] : words["Name.Revision", number];
}

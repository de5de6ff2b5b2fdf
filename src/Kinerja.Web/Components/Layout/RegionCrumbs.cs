using System.Globalization;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;

namespace Kinerja.Web.Components.Layout;

/// <summary>The way from the nation down to an agency: Indonesia / Jawa Timur / Kabupaten Lumajang, each with its overview.</summary>
public static class RegionCrumbs
{
    /// <summary>The steps down to a region, itself included.</summary>
    /// <param name="region">Code from the address.</param>
    /// <param name="name">Its name as the agency's profile has it, for a code that the catalogue does not know.</param>
    /// <param name="year">Year that the overviews open; the latest when left out.</param>
    public static IReadOnlyList<Crumb> To(string region, string name, int? year = null)
    {
        if (!RegionCode.TryParse(region, out var code) || RegionCatalogue.Find(code) is null)
        {
            return [new(name)];
        }

        var way = new List<Crumb>();
        for (var step = code; step is not null; step = step.Parent)
        {
            if (RegionCatalogue.Find(step) is { } known)
            {
                way.Insert(0, new(known.Name, $"/w/{known.Code}{(year is { } y ? "?tahun=" + y.ToString(CultureInfo.InvariantCulture) : "")}"));
            }
        }

        return way;
    }
}

using System.Globalization;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Evidence;

/// <summary>Names under which files are kept. All that belongs to an agency begins alike, and nothing in a name comes from outside.</summary>
public static class EvidenceFile
{
    /// <summary>What the names of all files of an agency begin with.</summary>
    public static string Prefix(AgencyKey agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return $"{agency.Region}/{agency.Code}/";
    }

    /// <summary>The name of a file.</summary>
    public static string NameOf(AgencyPeriodKey period, string id)
    {
        ArgumentNullException.ThrowIfNull(period);
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix(period.Agency)}{period.Year}/{period.Period.Code()}/{id}");
    }
}

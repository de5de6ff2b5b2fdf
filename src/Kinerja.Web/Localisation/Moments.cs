using System.Globalization;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Localisation;

/// <summary>Moments for people: always in the agency's zone, and the zone always printed.</summary>
public static class Moments
{
    /// <summary>13 Jan 2020 10.42 WIB.</summary>
    public static string Print(DateTimeOffset at, string? timeZone)
    {
        var zone = ReportingZone.TryFind(timeZone, out var found) ? found : ReportingZone.Wib;
        var local = at.ToOffset(TimeSpan.FromHours(zone.Hours));
        return string.Create(CultureInfo.CurrentCulture, $"{local:d MMM yyyy} {local.ToString(Languages.IsEnglish ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture)} {zone.Abbreviation}");
    }
}

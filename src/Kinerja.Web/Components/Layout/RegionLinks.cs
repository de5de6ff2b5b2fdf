using System.Globalization;

namespace Kinerja.Web.Components.Layout;

/// <summary>Addresses of a region's pages for its reviewers, in one place. Every part is escaped.</summary>
public static class RegionLinks
{
    /// <summary>The overview.</summary>
    public static string Root(string region) => $"/w/{Uri.EscapeDataString(region)}";

    /// <summary>The queue of the reviewers.</summary>
    /// <param name="region">Code of the region.</param>
    /// <param name="state">Which states; null for what waits.</param>
    /// <param name="year">One year; null for the latest.</param>
    /// <param name="period">One period; null for all.</param>
    public static string Queue(string region, string? state = null, int? year = null, string? period = null)
    {
        string?[] filters =
        [
            state is null ? null : $"keadaan={Uri.EscapeDataString(state)}",
            year is { } one ? $"tahun={one.ToString(CultureInfo.InvariantCulture)}" : null,
            period is null ? null : $"periode={Uri.EscapeDataString(period)}",
        ];
        var query = string.Join('&', filters.OfType<string>());
        return $"{Root(region)}/periksa{(query.Length > 0 ? "?" + query : "")}";
    }

    /// <summary>Deadlines and windows.</summary>
    public static string Windows(string region) => $"{Root(region)}/periode";

    /// <summary>A word that is another one as soon as anything in the queue has changed.</summary>
    public static string Pulse(string region, int? year) => $"{Root(region)}/denyut{(year is { } one ? "?tahun=" + one.ToString(CultureInfo.InvariantCulture) : "")}";
}

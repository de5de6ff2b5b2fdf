using Kinerja.Model.Keys;

namespace Kinerja.Web.Components.Pages.Platform;

/// <summary>Addresses of the page of the platform.</summary>
public static class PlatformLinks
{
    /// <summary>The page.</summary>
    public const string Root = "/admin";

    /// <summary>Its agencies that come after one.</summary>
    public static string After(AgencyKey agency) => $"{Root}?sesudah={Uri.EscapeDataString(agency.ToString())}#instansi";
}

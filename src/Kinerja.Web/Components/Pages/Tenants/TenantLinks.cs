using Kinerja.Web.Components.Layout;

namespace Kinerja.Web.Components.Pages.Tenants;

/// <summary>Addresses of the pages about agencies as tenants.</summary>
public static class TenantLinks
{
    /// <summary>The agencies of the country, for the platform.</summary>
    public const string Platform = "/admin/instansi";

    /// <summary>One of them, for the platform.</summary>
    public static string OfPlatform(string region, string agency) => $"{Platform}/{Uri.EscapeDataString(region)}/{Uri.EscapeDataString(agency)}";

    /// <summary>All of it as a file.</summary>
    public static string Export(string region, string agency) => $"{OfPlatform(region, agency)}/ekspor.zip";

    /// <summary>The same agency for its own admin.</summary>
    public static string Manage(string region, string agency) => $"{AgencyLinks.Root(region, agency)}/kelola";
}

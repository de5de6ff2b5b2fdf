namespace Kinerja.Web.Hosting.Tenants;

/// <summary>Where something of an agency was found.</summary>
internal enum TenantTraceKind
{
    /// <summary>A row of a grain.</summary>
    Row = 0,

    /// <summary>A blob.</summary>
    Blob = 1,

    /// <summary>A mail in the folder of a site without a mail server.</summary>
    Mail = 2,
}

using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>What an archive says of itself.</summary>
/// <param name="Format">Version of the form, 1.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Rows">Rows in it that count: those that only save work come and go.</param>
/// <param name="Content">SHA-256 over what the rows hold, see <see cref="TenantHash"/>.</param>
/// <param name="Audit">The same over the chain of its audit alone, which grows by itself.</param>
/// <param name="Files">Files of evidence in it; none in an archive from before they were kept.</param>
/// <param name="Evidence">SHA-256 over the list of these files with what they hold, see <see cref="TenantFile"/>; empty without any.</param>
internal sealed record TenantManifest(int Format, AgencyKey Agency, int Rows, string Content, string Audit, int Files = 0, string Evidence = "");

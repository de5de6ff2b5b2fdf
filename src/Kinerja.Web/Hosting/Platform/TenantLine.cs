using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Platform;

/// <summary>How busy an agency is; nothing of what it holds.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Name">Its name in the directory; null when it is not listed.</param>
/// <param name="Rows">Rows of its grains.</param>
/// <param name="LastWrite">When storage last took one of them.</param>
/// <param name="Files">Files of evidence.</param>
/// <param name="Bytes">Their bytes.</param>
internal sealed record TenantLine(AgencyKey Agency, string? Name, int Rows, DateTimeOffset? LastWrite, int Files, long Bytes);

using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Web.Application.Outputs;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary>A document in the list of an agency.</summary>
/// <param name="Request">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is for.</param>
/// <param name="Wants">What it still lacks; null when nothing.</param>
/// <param name="Issued">The newest of its series in the register that was not withdrawn.</param>
internal sealed record DocumentLine(OutputRequest Request, string Name, string About, string? Wants, IssuedDocument? Issued);

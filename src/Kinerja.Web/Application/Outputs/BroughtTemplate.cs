using Kinerja.Documents.Outputs;

namespace Kinerja.Web.Application.Outputs;

/// <summary>A template that was brought.</summary>
/// <param name="Id">Id of its version; null when it cannot be used and was not kept.</param>
/// <param name="Report">What was found in it.</param>
internal sealed record BroughtTemplate(string? Id, TemplateReport Report);

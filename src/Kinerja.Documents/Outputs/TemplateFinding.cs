using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Outputs;

/// <summary>Something about a template that its owner should know.</summary>
/// <param name="Code">Stable, camelCase.</param>
/// <param name="IsError">True when the template cannot be used with it.</param>
/// <param name="Message">What it is and what to do.</param>
/// <param name="Tag">The tag that it is about; null for the whole file.</param>
public sealed record TemplateFinding(string Code, bool IsError, Text Message, string? Tag = null);

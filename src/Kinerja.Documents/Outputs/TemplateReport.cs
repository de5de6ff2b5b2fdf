namespace Kinerja.Documents.Outputs;

/// <summary>What was found in a template.</summary>
/// <param name="Tags">The tags it uses, in their order, each once.</param>
/// <param name="Findings">Errors first.</param>
public sealed record TemplateReport(IReadOnlyList<string> Tags, IReadOnlyList<TemplateFinding> Findings)
{
    /// <summary>True when it can be used.</summary>
    public bool IsUsable => !Findings.Any(f => f.IsError);
}

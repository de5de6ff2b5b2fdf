using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>An activity or sub-activity while the document is being read.</summary>
internal sealed class ReadActivity
{
    public string Code { get; set; } = string.Empty;

    public required string Name { get; init; }

    public string? Original { get; init; }

    public required ReadProgramme Programme { get; init; }

    public ReadActivity? Parent { get; init; }

    public required SourceLocation Source { get; init; }

    /// <summary>Its first indicator.</summary>
    public ReadIndicator? Indicator { get; set; }
}

using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A programme while the document is being read.</summary>
internal sealed class ReadProgramme
{
    public string Code { get; set; } = string.Empty;

    public required string Name { get; init; }

    public string? Original { get; init; }

    public ReadObjective? Objective { get; set; }

    public SourceLocation? Source { get; init; }

    public List<ReadActivity> Activities { get; } = [];
}

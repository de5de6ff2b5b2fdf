using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>An objective while the document is being read.</summary>
internal sealed class ReadObjective
{
    public string Code { get; set; } = string.Empty;

    public string? Number { get; set; }

    public required string Name { get; init; }

    public string? Original { get; init; }

    public ReadGoal? Goal { get; set; }

    public List<SourceLocation> Sources { get; } = [];
}

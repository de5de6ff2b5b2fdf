using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>A goal while the document is being read.</summary>
internal sealed class ReadGoal
{
    public string Code { get; set; } = string.Empty;

    public string? Number { get; set; }

    public required string Name { get; set; }

    public string? Original { get; init; }

    public required GoalLevel Level { get; init; }

    public required SourceLocation Source { get; init; }

    public List<string> NamedIndicators { get; } = [];
}

using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Drafting;

/// <summary>An indicator as one table has it, while the document is being read.</summary>
internal sealed class ReadIndicator
{
    public string Code { get; set; } = string.Empty;

    public required IndicatorLevel Level { get; init; }

    public string? Number { get; set; }

    public required string Name { get; set; }

    public string? Original { get; set; }

    public string? OtherName { get; set; }

    public string? OtherNumber { get; set; }

    public ReadObjective? Objective { get; set; }

    public ReadGoal? Goal { get; init; }

    public ReadProgramme? Programme { get; init; }

    public ReadActivity? Activity { get; init; }

    /// <summary>The table it was read from.</summary>
    public required int Table { get; init; }

    public ReadText? Formula { get; set; }

    public ReadText? Unit { get; set; }

    public ReadText? Owner { get; set; }

    public ReadText? DataSource { get; set; }

    public ReadText? Rationale { get; set; }

    public ReadText? Direction { get; set; }

    public List<ReadCell> Cells { get; init; } = [];

    public List<SourceLocation> Sources { get; init; } = [];
}

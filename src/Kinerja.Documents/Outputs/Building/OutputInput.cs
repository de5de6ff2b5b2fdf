using Kinerja.Model.Achievements;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>
/// All that a document is made from. Whoever fills it leaves out what its reader may not see; a builder adds nothing and asks nobody, so that the same input gives
/// the same document everywhere.
/// </summary>
public sealed record OutputInput
{
    /// <summary>Whose document it is.</summary>
    public required OutputAgency Agency { get; init; }

    /// <summary>The plan. Without its signatory where the reader may not see personal data.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Two letters: <c>id</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "id";

    /// <summary>Year of the document; for those over all years of the plan its last.</summary>
    public required int Year { get; init; }

    /// <summary>A quarter, or the year.</summary>
    public Period Period { get; init; } = Period.Year;

    /// <summary>How realisation is held against target.</summary>
    public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>The signed version that it is about; null for the present plan, which nobody has signed.</summary>
    public OutputVersion? Version { get; init; }

    /// <summary>Figures of the period; null where the document needs none or there are none.</summary>
    public OutputFigures? Figures { get; init; }

    /// <summary>Figures of the same period one year before; null when there are none.</summary>
    public OutputFigures? Before { get; init; }

    /// <summary>Figures of all years of the plan, for charts.</summary>
    public IReadOnlyList<OutputFigures> Series { get; init; } = [];

    /// <summary>What the agency noted beside its figures.</summary>
    public IReadOnlyList<OutputNote> Notes { get; init; } = [];

    /// <summary>The same indicators over regions, as published.</summary>
    public IReadOnlyList<OutputNeighbour> Neighbours { get; init; } = [];

    /// <summary>The figure that an explanation sheet is about.</summary>
    public OutputExplanation? Explanation { get; init; }
}

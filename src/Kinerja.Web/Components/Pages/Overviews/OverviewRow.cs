using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>A child of the overview: a province of the nation, a kabupaten or kota of a province, an agency of a kabupaten.</summary>
public sealed record OverviewRow
{
    /// <summary>Whom.</summary>
    public required Place Place { get; init; }

    /// <summary>What it brings to the sum.</summary>
    public required RowState State { get; init; }

    /// <summary>Its figure; a state that is no number where it has none.</summary>
    public required FigureInfo Figure { get; init; }

    /// <summary>Where the figure explains itself.</summary>
    public required string ExplainHref { get; init; }

    /// <summary>Grade of the link; for a region the weakest grade among what is summed, else the best among what is listed. Null without a link.</summary>
    public LinkGrade? Grade { get; init; }

    /// <summary>Why it is not summed, in the words of whoever graded the link or of the state.</summary>
    public Text? Reason { get; init; }

    /// <summary>When the figure was due, for what is late or not due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whole days since it was due; null when it is not late.</summary>
    public int? DaysLate { get; init; }

    /// <summary>The narrowest audience that may see its figures of the period; null when nothing was reported or nobody has asked.</summary>
    public Visibility? Seen { get; init; }

    /// <summary>Where the period of an agency stands; null for a region.</summary>
    public PeriodStatus? Status { get; init; }

    /// <summary>True for an agency, also where the other children are regions.</summary>
    public bool IsAgency { get; init; }

    /// <summary>Year figures, years ascending, gaps included.</summary>
    public IReadOnlyList<ChartPoint> Series { get; init; } = [];

    /// <summary>Row of its tile from the top, 1 upwards; null when there is no layout.</summary>
    public int? TileRow { get; init; }

    /// <summary>Column of its tile from the left, 1 upwards.</summary>
    public int? TileColumn { get; init; }

    /// <summary>True when it has a figure to show, summed or only listed.</summary>
    public bool HasFigure => State == RowState.Summed || (State == RowState.Listed && Figure.Value.IsNumber);

    /// <summary>True when it takes part in the ranking.</summary>
    public bool IsRanked => State == RowState.Summed && Figure.Achievement.IsNumber;
}

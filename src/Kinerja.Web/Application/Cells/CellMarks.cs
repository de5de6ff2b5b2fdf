namespace Kinerja.Web.Application.Cells;

/// <summary>How much there is beside a figure of a period.</summary>
/// <param name="Comments">Comments, questions and replies.</param>
/// <param name="OpenQuestions">Questions that somebody waits for.</param>
/// <param name="Evidence">Pieces of evidence.</param>
/// <param name="Notes">Notes on obstacles, drivers and follow-up.</param>
public sealed record CellMarks(int Comments, int OpenQuestions, int Evidence, int Notes)
{
    /// <summary>Nothing.</summary>
    public static CellMarks None { get; } = new(0, 0, 0, 0);

    /// <summary>True when there is anything.</summary>
    public bool Any => Comments + Evidence + Notes > 0;
}

using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>A period with everything that says whose turn it is and until when.</summary>
public sealed record PeriodStanding
{
    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>Where it stands.</summary>
    public required PeriodState State { get; init; }

    /// <summary>The local date of the agency.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Who said that it is ready, while that counts: it is open, and no step came after it.</summary>
    public ReadyMark? Ready { get; init; }

    /// <summary>The window that the reviewers have opened; null without one.</summary>
    public PeriodWindow? Window { get; init; }

    /// <summary>The last date in time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>The last date of entry; null when entry never closes.</summary>
    public DateOnly? EntryLast { get; init; }

    /// <summary>The last date of submitting; null when it never closes.</summary>
    public DateOnly? SubmitLast { get; init; }

    /// <summary>The date by which it should be verified; null when nothing is late.</summary>
    public DateOnly? VerifyBy { get; init; }

    /// <summary>The period.</summary>
    public Period Period => State.Period;

    /// <summary>Whose turn it is.</summary>
    public Turn Turn => Turns.Of(State.Status, Ready is not null);

    /// <summary>Days until the end of the due date; negative when late.</summary>
    public int DaysLeft => Due.DayNumber - Today.DayNumber;

    /// <summary>True once it can be submitted: its last day has passed.</summary>
    public bool IsOver => Today > Calendars.Ends(Year, Period);

    /// <summary>True once its first day has come; of the year, once its last quarter is over.</summary>
    public bool HasBegun => Period == Period.Year ? IsOver : Today >= Calendars.Begins(Year, Period);

    /// <summary>True when the calendar keeps figures from being entered.</summary>
    public bool IsEntryClosed => IsClosed(EntryLast);

    /// <summary>True when the calendar keeps it from being submitted.</summary>
    public bool IsSubmitClosed => IsClosed(SubmitLast);

    /// <summary>True when it is public, or put away.</summary>
    public bool IsDone => State.Status.IsPublished();

    /// <summary>True when it waits for the reviewers longer than they mean to take.</summary>
    public bool IsVerificationLate => State.Status == PeriodStatus.Submitted && Today > VerifyBy;

    private bool IsClosed(DateOnly? last) => Today > last && !State.IsGivenBack && !(Today <= Window?.Until);
}

using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Web.Application.Periods;

namespace Kinerja.Web.Application.Home;

/// <summary>What the home of an agency shows.</summary>
public sealed record HomeSheet
{
    /// <summary>The date in the agency's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The year that is worked at.</summary>
    public required int Year { get; init; }

    /// <summary>Years that anything here is about.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>In which roles the reader acts.</summary>
    public required HomeRoles Roles { get; init; }

    /// <summary>Periods with something to do, by due date.</summary>
    public required IReadOnlyList<HomeTask> Tasks { get; init; }

    /// <summary>The one to begin with; null when nothing is to be done by anybody.</summary>
    public HomeTask? Next { get; init; }

    /// <summary>Indicators of that one that want a note before it is submitted.</summary>
    public int WantNotes { get; init; }

    /// <summary>Indicators of that one whose figure cannot be true.</summary>
    public int Impossible { get; init; }

    /// <summary>The periods of the year.</summary>
    public required IReadOnlyList<PeriodStanding> Periods { get; init; }

    /// <summary>The scorecard of the year; null when its figures cannot be read at the moment.</summary>
    public ScorecardView? Scorecard { get; init; }

    /// <summary>What happened of late, newest first.</summary>
    public IReadOnlyList<HomeEvent> Events { get; init; } = [];

    /// <summary>When the reader was here before; null at the first visit.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Findings of the plan.</summary>
    public int Findings { get; init; }

    /// <summary>Of these, without a decision.</summary>
    public int Undecided { get; init; }

    /// <summary>Of these, impossible.</summary>
    public int Grave { get; init; }

    /// <summary>How things stood when this was read; see <see cref="PulseReader"/>.</summary>
    public required string Pulse { get; init; }
}

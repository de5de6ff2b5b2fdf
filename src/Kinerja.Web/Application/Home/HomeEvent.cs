using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Web.Application.Home;

/// <summary>Something that happened at an agency.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Name of who did it, as stored.</param>
/// <param name="Year">Year of the period.</param>
/// <param name="Period">The period.</param>
public sealed record HomeEvent(HomeEventKind Kind, DateTimeOffset At, string By, int Year, Period Period)
{
    /// <summary>How many figures.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Code and name of the figure, where it is one.</summary>
    public (string Code, string Name)? Figure { get; init; }

    /// <summary>Its value.</summary>
    public TypedValue Value { get; init; }

    /// <summary>The step.</summary>
    public PeriodAct Act { get; init; }

    /// <summary>False for a submission that could not be frozen.</summary>
    public bool IsDone { get; init; } = true;

    /// <summary>What was written or added.</summary>
    public CellEventKind Said { get; init; }

    /// <summary>The last date of a window; null when it was ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What was written.</summary>
    public string? Words { get; init; }
}

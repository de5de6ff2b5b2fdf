using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Components.Pages.Entry;

/// <summary>A quarter's entry: objectives and goals with their indicators, the figures these read, and the individual indicators.</summary>
public sealed record EntrySheet
{
    /// <summary>Objectives, then goals.</summary>
    public required IReadOnlyList<EntryGroup> Groups { get; init; }

    /// <summary>Components that no indicator of the year reads.</summary>
    public required IReadOnlyList<EntryRow> Loose { get; init; }

    /// <summary>Individual indicators.</summary>
    public required IReadOnlyList<EntryRow> Individuals { get; init; }

    /// <summary>Where the period stands; null where nobody knows.</summary>
    public PeriodState? State { get; init; }

    /// <summary>True when figures of the period may be entered.</summary>
    public bool IsOpen => State?.IsOpen != false;

    /// <summary>Where the quarters of the year stand.</summary>
    public IReadOnlyDictionary<Period, PeriodStatus> Statuses { get; init; } = new Dictionary<Period, PeriodStatus>();

    /// <summary>True when a quarter takes figures, as far as its own status says: the grain has the last word.</summary>
    public bool Takes(Period quarter) => quarter == State?.Period ? IsOpen : Statuses.GetValueOrDefault(quarter, PeriodStatus.Open).IsOpen();

    /// <summary>All rows, each once.</summary>
    public IEnumerable<EntryRow> Rows => Groups.SelectMany(g => g.Indicators).SelectMany(i => i.Rows.Append(i.Direct)).OfType<EntryRow>().Concat(Loose).Concat(Individuals);

    /// <summary>All indicators with a figure of their own.</summary>
    public IEnumerable<EntryIndicator> Indicators => Groups.SelectMany(g => g.Indicators);
}

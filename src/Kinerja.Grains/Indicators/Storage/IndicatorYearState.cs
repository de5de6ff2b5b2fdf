using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Model.Achievements;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators.Storage;

/// <summary>The row of an indicator-year.</summary>
internal sealed record IndicatorYearState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each change.</summary>
    public long Revision { get; init; }

    /// <summary>Revision of the agency's plan that was taken last; 0 before the first.</summary>
    public long PlanRevision { get; init; }

    /// <summary>The card; null when the plan does not hold the indicator (any more).</summary>
    public PlanIndicator? Card { get; init; }

    /// <summary>Targets of the year.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>For a derived indicator: cell code by folded component name.</summary>
    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>Codes of the indicators to mark when this one changes, by year.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Dependents { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Policy.</summary>
    public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>Baseline.</summary>
    public TypedValue Baseline { get; init; }

    /// <summary>IANA zone of the agency.</summary>
    public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>Days until a quarter is due.</summary>
    public int DueDays { get; init; } = ReportingCalendar.DefaultDueDays;

    /// <summary>Values entered by period.</summary>
    public IReadOnlyDictionary<Period, EnteredValue> Values { get; init; } = new Dictionary<Period, EnteredValue>();

    /// <summary>The newest history entries, oldest first, without a gap up to <see cref="Sequence"/>; older ones lie in pages.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>Sequence number of the newest history entry; 0 when there is none.</summary>
    public long Sequence { get; init; }

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}

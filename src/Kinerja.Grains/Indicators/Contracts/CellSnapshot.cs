using Kinerja.Model.Achievements;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>
/// The time-independent facts of an indicator-year: what it computes from, not what it computed, because what is due changes with the calendar.
/// The same facts and the same moment give the same figure everywhere.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.cell-snapshot")]
public sealed record CellSnapshot
{
    /// <summary>Code of the indicator.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>Year.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Revision; 0 when never written.</summary>
    [Id(2)] public long Revision { get; init; }

    /// <summary>The card; null when the plan does not hold it (any more).</summary>
    [Id(3)] public PlanIndicator? Card { get; init; }

    /// <summary>Targets by period.</summary>
    [Id(4)] public IReadOnlyDictionary<Period, TypedValue> Targets { get; init; } = new Dictionary<Period, TypedValue>();

    /// <summary>Values entered here by period: the realisations of a measured indicator, direct values of a derived one.</summary>
    [Id(5)] public IReadOnlyDictionary<Period, EnteredValue> Values { get; init; } = new Dictionary<Period, EnteredValue>();

    /// <summary>Inputs of a derived indicator, of this year and the previous one.</summary>
    [Id(6)] public IReadOnlyList<InputSnapshot> Inputs { get; init; } = [];

    /// <summary>Policy.</summary>
    [Id(7)] public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>Baseline.</summary>
    [Id(8)] public TypedValue Baseline { get; init; }

    /// <summary>IANA zone.</summary>
    [Id(9)] public string TimeZone { get; init; } = "Asia/Jakarta";

    /// <summary>Days until a quarter is due.</summary>
    [Id(10)] public int DueDays { get; init; } = 15;

    /// <summary>True when any value that counts is sample data.</summary>
    public bool HasSampleData => Values.Values.Concat(Inputs.SelectMany(i => i.Values.Values)).Any(v => v.IsSample);
}

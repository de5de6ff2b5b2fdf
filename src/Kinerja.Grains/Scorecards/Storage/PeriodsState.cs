using Kinerja.Grains.Storage;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>The row of period states.</summary>
internal sealed record PeriodsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each write.</summary>
    public long Revision { get; init; }

    /// <summary>The periods that are or were not just open.</summary>
    public IReadOnlyDictionary<Period, PeriodRecord> Periods { get; init; } = new Dictionary<Period, PeriodRecord>();

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];

    /// <summary>What is known of a period; an open one when nothing is.</summary>
    public PeriodRecord Of(Period period) => Periods.GetValueOrDefault(period) ?? new();

    /// <summary>The next state with one period changed.</summary>
    public PeriodsState With(Period period, PeriodRecord record) =>
        this with { Revision = Revision + 1, Periods = new Dictionary<Period, PeriodRecord>(Periods) { [period] = record } };
}

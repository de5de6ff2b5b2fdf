using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks.Storage;

/// <summary>The row of a desk.</summary>
internal sealed record DeskState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each act.</summary>
    public long Revision { get; init; }

    /// <summary>Who said that a period is ready.</summary>
    public IReadOnlyDictionary<Period, ReadyMark> Ready { get; init; } = new Dictionary<Period, ReadyMark>();

    /// <summary>Windows by period, newest first.</summary>
    public IReadOnlyDictionary<Period, IReadOnlyList<PeriodWindow>> Windows { get; init; } = new Dictionary<Period, IReadOnlyList<PeriodWindow>>();

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}

using Kinerja.Model.Periods;

namespace Kinerja.Grains.Desks.Contracts;

/// <summary>What lies on the desk of an agency-year.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.desk-view")]
public sealed record DeskView
{
    /// <summary>Nothing.</summary>
    public static DeskView Empty { get; } = new();

    /// <summary>Grows with each act.</summary>
    [Id(0)] public long Revision { get; init; }

    /// <summary>Who said that a period is ready, where somebody did and did not take it back.</summary>
    [Id(1)] public IReadOnlyDictionary<Period, ReadyMark> Ready { get; init; } = new Dictionary<Period, ReadyMark>();

    /// <summary>Windows by period, newest first; the first is the one that counts.</summary>
    [Id(2)] public IReadOnlyDictionary<Period, IReadOnlyList<PeriodWindow>> Windows { get; init; } = new Dictionary<Period, IReadOnlyList<PeriodWindow>>();

    /// <summary>The window of a period that counts; null when there is none.</summary>
    public PeriodWindow? WindowOf(Period period) => Windows.GetValueOrDefault(period) is [{ Until: not null } newest, ..] ? newest : null;
}

using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Indicators.Storage;

/// <summary>A row of older history: exactly one page of consecutive entries, written once and never changed.</summary>
internal sealed record HistoryPageState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The entries, oldest first.</summary>
    public IReadOnlyList<HistoryEntry> Entries { get; init; } = [];
}

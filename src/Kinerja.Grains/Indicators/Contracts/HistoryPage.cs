namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>A page of history.</summary>
/// <param name="Entries">Newest first, at most 100.</param>
/// <param name="Before">Pass this to get the next page; null at the end.</param>
/// <param name="Total">Entries in all.</param>
[GenerateSerializer, Immutable, Alias("kinerja.history-page")]
public sealed record HistoryPage([property: Id(0)] IReadOnlyList<HistoryEntry> Entries, [property: Id(1)] long? Before, [property: Id(2)] long Total);

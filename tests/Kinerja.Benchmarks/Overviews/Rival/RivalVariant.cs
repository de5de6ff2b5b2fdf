namespace Kinerja.Benchmarks.Overviews.Rival;

/// <summary>How the rival answers overviews.</summary>
/// <param name="HasSummary">False: summed in SQL when asked. True: from a summary that triggers keep.</param>
internal sealed record RivalVariant(bool HasSummary);

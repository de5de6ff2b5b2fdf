namespace Kinerja.Benchmarks.Overviews.Systems;

/// <summary>An answer and what it took.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Total">Milliseconds from the request to the last byte.</param>
/// <param name="Inside">Milliseconds inside the process that answered.</param>
internal sealed record Reply<T>(T Answer, double Total, double Inside);
